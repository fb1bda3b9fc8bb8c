import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview21: DemoDocument = {
  key: 'int-21',
  title: 'Verbano Cusio Ossola, la fusione di cui non si parla più',
  interview: 21,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Il colloquio affronta di petto la domanda della ricerca, cioè se i tre consorzi del Verbano Cusio Ossola possano diventare uno. La risposta è che se n’è discusso, ma senza grande trasporto, e che ormai la questione non figura più fra quelle aperte.',
    'Non è una bocciatura della collaborazione, è quasi il contrario. Secondo il rapporto gli enti hanno trovato un equilibrio, perché il coordinamento dà loro i vantaggi di un ente unico senza farne pagare il prezzo.',
    'Il luogo in cui si decide è la cabina di regia. I direttori si vedono ogni settimana e programmano per tutto l’ambito; da lì sono passate anche le domande per il PNRR.',
    'Il prezzo della fusione sarebbe il rapporto con i sindaci. Oggi ogni consorzio ha la sua assemblea e un filo diretto con i propri Comuni. In un ente solo quel filo rischierebbe di spezzarsi, e a questo nessuno dei tre vuole rinunciare.',
    'La tenuta dipende da una continuità rara. Dalla Fondazione Cariplo ai fondi Interreg, dalla Compagnia di San Paolo, con il bando InTreCCCi, fino alla nuova domanda alla Cariplo sulle malattie degenerative, gli enti sono rimasti sullo stesso tema, gli anziani.',
    'Questa fedeltà spiega molte cose. I legami costruiti con il primo progetto non si sono dispersi, il modo di prendere in carico le persone è rimasto quello e ogni nuovo finanziamento ha trovato chi era pronto a usarlo.',
    'Attorno ai consorzi c’è una rete larga. Ne fanno parte associazioni e volontari, ma anche le residenze per anziani e l’azienda sanitaria. Non si tratta soltanto di enti pubblici, dunque, e non soltanto di servizi sociali.',
    'Fra i casi osservati questo fa eccezione. Ciascun consorzio sarebbe stato abbastanza grande per avere un ambito proprio, come è successo altrove, ma ha prevalso la cooperazione. La scelta di restare non nasce dal bisogno, nasce dal fatto che stare insieme conviene.',
    'Rimane una questione aperta per il confronto. Se bastano un tema comune e una riunione a settimana, perché altri territori con pari esperienza si sono separati?',
  ],
  codings: [
    {
      quote:
        'se n’è discusso, ma senza grande trasporto, e che ormai la questione non figura più fra quelle aperte',
      themes: ['GEO.ACC', 'GEO.PLURI'],
    },
    {
      quote: 'ormai la questione non figura più fra quelle aperte',
      themes: ['GEO.INSTAB'],
      coder: 'coordinator',
    },
    {
      quote: 'il coordinamento dà loro i vantaggi di un ente unico senza farne pagare il prezzo',
      themes: ['INT', 'GEO.PLURI'],
    },
    {
      quote: 'I direttori si vedono ogni settimana e programmano per tutto l’ambito',
      themes: ['INT.CAB'],
    },
    {
      quote: 'In un ente solo quel filo rischierebbe di spezzarsi',
      themes: ['DIV.POL', 'GEO.ACC'],
      memo: 'Il motivo per non fondersi è il legame con i Comuni, non la sfiducia fra gli enti.',
    },
    {
      quote:
        'Dalla Fondazione Cariplo ai fondi Interreg, dalla Compagnia di San Paolo, con il bando InTreCCCi, fino alla nuova domanda alla Cariplo sulle malattie degenerative',
      themes: ['CONV.COLL.BANDI'],
    },
    {
      quote: 'I legami costruiti con il primo progetto non si sono dispersi',
      themes: ['ERED.REL', 'CONV.COLL'],
    },
    {
      quote: 'associazioni e volontari, ma anche le residenze per anziani e l’azienda sanitaria',
      themes: ['RETE'],
    },
    {
      quote:
        'Ciascun consorzio sarebbe stato abbastanza grande per avere un ambito proprio, come è successo altrove, ma ha prevalso la cooperazione.',
      themes: ['CAP.DIM', 'GEO.PLURI'],
    },
    {
      quote: 'stare insieme conviene',
      themes: ['CONV.CONS'],
    },
  ],
};
