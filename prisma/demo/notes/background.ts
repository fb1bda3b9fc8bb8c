import type { DemoDocument, DemoPassage } from '../demo-content';
import { backgroundDisclaimer } from './disclaimer';

type Section = { caseCode: string | null; paragraphs: readonly string[] };

const sections: readonly Section[] = [
  {
    caseCode: null,
    paragraphs: [
      backgroundDisclaimer,
      'Il Piemonte ha più di millecento Comuni, nove su dieci sotto i cinquemila abitanti. Per questo i servizi sociali si gestiscono in compagnia fin dagli anni Ottanta, quando la legge regionale 20 del 1982 permise di affidarli alle unità sanitarie. La riforma della sanità del 1992 fece tornare indietro molti Comuni, la legge del 1995 rimise in moto le aggregazioni e nacquero i consorzi.',
      'Fra il 2010 e il 2012 i consorzi hanno rischiato di sparire. La finanziaria nazionale li aveva cancellati, le proteste dei territori li hanno salvati. Nello stesso 2012 la legge regionale 11 ha fissato una soglia di quarantamila abitanti, con la possibilità di derogare.',
      'Gli ambiti sono del 2016. La Regione ne disegnò trenta, ricalcando i distretti sanitari, per poter distribuire il sostegno al reddito voluto dallo Stato. Un progetto di legge avrebbe voluto un ente per ciascuno, ma la legislatura finì nel 2019 senza approvarlo.',
      'I numeri dicono come è andata. Nel 2004 gli enti gestori erano 65, nel 2020 erano 49, nel 2023 sono 47. Gli ambiti, nello stesso periodo, sono passati da 30 a 40 e quelli con più enti da 13 a 5. La geografia degli enti ha vinto su quella degli ambiti.',
    ],
  },
  {
    caseCode: 'C1',
    paragraphs: [
      'Alessandria e Valenza sono l’eccezione. I Comuni che si erano rivolti all’ASL entrano nel consorzio, e l’Ambito 1 ha finalmente un ente solo. Il disegno più grande, quello del quadrante, resta incompiuto.',
      'Qui la spinta è venuta dalla piccola dimensione di chi delegava. È la stessa forza che altrove tiene nello stesso ambito un ente grande e uno piccolo.',
    ],
  },
  {
    caseCode: 'C2',
    paragraphs: [
      'Biella e Cossato si dividono dopo anni di lavoro comune. Alla divisione ha contribuito la presenza del capoluogo, che gestisce i servizi in modo diverso dai Comuni intorno.',
      'Nel lavoro con i minori e con le famiglie, tuttavia, i due consorzi restano vicini e vogliono offrire le stesse cose ai cittadini di entrambi gli ambiti.',
    ],
  },
  {
    caseCode: 'C3',
    paragraphs: [
      'Mondovì e Ceva restano uniti perché separati sarebbero troppo piccoli. I sindaci discutono, gli operatori si organizzano; l’associazione nata da Silver Care fa incontrare gli uni e gli altri.',
    ],
  },
  {
    caseCode: 'C4',
    paragraphs: [
      'Nel nord novarese la fusione è stata studiata e poi abbandonata, quando la Regione ha smesso di incoraggiarla. Castelletto Ticino se ne va, Arona resta con Borgomanero, che mette a disposizione chi sa scrivere e rendicontare progetti.',
      'Le regole del PNRR hanno pesato. Chi si presenta come alleanza di ambiti ottiene più punti, e questo rende conveniente separarsi.',
    ],
  },
  {
    caseCode: 'C5',
    paragraphs: [
      'Il Pinerolese procede senza scosse. Un tavolo mensile, un protocollo firmato e un’antica abitudine a seguire insieme gli affidi bastano a due enti molto diversi per grandezza.',
    ],
  },
  {
    caseCode: 'C6',
    paragraphs: [
      'Cuorgnè, Caluso e Ivrea sono tre ambiti dal 2023. Il Ministero voleva un interlocutore unico e ne trovava tre; la politica ha scelto di far coincidere ogni consorzio con un ambito.',
      'Il regolamento comune sui contributi economici è pronto e attende i sindaci. Gli operatori, intanto, continuano a incontrarsi.',
    ],
  },
  {
    caseCode: 'C7',
    paragraphs: [
      'Nel Verbano Cusio Ossola tre consorzi di media grandezza scelgono di non dividersi. Hanno regole condivise, un capofila che fa da mediatore e una cabina di regia settimanale, cresciuta sui progetti per gli anziani.',
    ],
  },
  {
    caseCode: 'C8',
    paragraphs: [
      'Vercelli e gli altri enti della provincia si lasciano di comune accordo. La forma di gestione era diversa, il territorio lungo e vario, la città troppo differente dal resto.',
      'Nell’Ambito 40 i tre enti minori hanno lo stesso direttore generale, e fra Santhià e Gattinara il personale si presta volentieri. La carta, dicono gli intervistati, potrebbe cambiare ancora.',
    ],
  },
  {
    caseCode: null,
    paragraphs: [
      'Viste insieme, le vicende mostrano due movimenti opposti. Le istituzioni si frammentano, il lavoro quotidiano si integra, e i due processi avanzano nello stesso momento.',
      'Contano molto le dimensioni. Sotto i quarantamila abitanti è difficile avere gli uffici e le competenze necessari, e chi rappresenta un territorio ampio si fa ascoltare di più dalla Regione e dall’azienda sanitaria.',
      'Il rapporto indica infine due strade. Si può ridisegnare il sistema dall’alto, ma serve un consenso che i consorzi, oggi solidi, renderebbero difficile ottenere; oppure si può migliorare un poco alla volta, premiando chi collabora.',
    ],
  },
];

/** The ties between ranges of paragraphs and cases, read off the sections. */
function passagesOf(parts: readonly Section[]): DemoPassage[] {
  const passages: DemoPassage[] = [];
  let first = 0;
  for (const { caseCode, paragraphs } of parts) {
    const lastParagraph = first + paragraphs.length - 1;
    if (caseCode !== null) passages.push({ caseCode, firstParagraph: first, lastParagraph });
    first = lastParagraph + 1;
  }
  return passages;
}

export const background: DemoDocument = {
  key: 'background',
  title: 'Quadro di sfondo – la gestione associata in Piemonte e gli otto casi',
  interview: null,
  passages: passagesOf(sections),
  paragraphs: sections.flatMap((section) => section.paragraphs),
  codings: [
    {
      quote: 'la legge regionale 20 del 1982 permise di affidarli alle unità sanitarie',
      themes: ['NORM.LEG'],
    },
    {
      quote:
        'Nello stesso 2012 la legge regionale 11 ha fissato una soglia di quarantamila abitanti, con la possibilità di derogare.',
      themes: ['NORM.LEG', 'CAP.DIM'],
      memo: 'La soglia torna più volte nei casi: da tenere come riferimento.',
    },
    {
      quote: 'La geografia degli enti ha vinto su quella degli ambiti.',
      themes: ['GEO'],
    },
    {
      quote: 'È la stessa forza che altrove tiene nello stesso ambito un ente grande e uno piccolo.',
      themes: ['CAP.DIM', 'CONV'],
    },
    {
      quote: 'Alla divisione ha contribuito la presenza del capoluogo',
      themes: ['DIV.CAP', 'GEO.SUDD'],
    },
    {
      quote: 'Mondovì e Ceva restano uniti perché separati sarebbero troppo piccoli.',
      themes: ['GEO.PLURI', 'CAP.DIM'],
    },
    {
      quote:
        'Chi si presenta come alleanza di ambiti ottiene più punti, e questo rende conveniente separarsi.',
      themes: ['DIV.IST.PNRR'],
    },
    {
      quote: 'la politica ha scelto di far coincidere ogni consorzio con un ambito',
      themes: ['DIV.POL', 'GEO.SUDD'],
    },
    {
      quote: 'Hanno regole condivise, un capofila che fa da mediatore e una cabina di regia settimanale',
      themes: ['INT.CAB', 'INT.CONV'],
    },
    {
      quote:
        'La forma di gestione era diversa, il territorio lungo e vario, la città troppo differente dal resto.',
      themes: ['DIV.ETER', 'DIV.CAP'],
    },
    {
      quote:
        'Le istituzioni si frammentano, il lavoro quotidiano si integra, e i due processi avanzano nello stesso momento.',
      themes: ['INT', 'GEO'],
    },
    {
      quote:
        'chi rappresenta un territorio ampio si fa ascoltare di più dalla Regione e dall’azienda sanitaria',
      themes: ['CAP.AUT'],
    },
    {
      quote: 'oppure si può migliorare un poco alla volta, premiando chi collabora',
      themes: ['NORM.STRAT'],
    },
  ],
};
