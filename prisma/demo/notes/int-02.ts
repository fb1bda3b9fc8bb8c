import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview02: DemoDocument = {
  key: 'int-02',
  title: 'Biella, il lavoro comune dietro lo stallo istituzionale',
  interview: 2,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Chi parla lo fa dall’interno del consorzio I.R.I.S., che comprende anche la città di Biella. L’altro ente dell’Ambito 6 è il CISSABO di Cossato. I due hanno condiviso il progetto We.com, rivolto alle famiglie con figli minorenni o giovani in difficoltà.',
    'Il quadro è fatto di due piani che non combaciano. Sul piano delle istituzioni il modello di governo è a un punto morto; su quello del lavoro di ogni giorno le occasioni d’incontro sono tante e vengono da lontano.',
    'L’esempio che ricorre è il programma PIPPI. I.R.I.S. vi è entrato con la quinta edizione e dall’ottava ha portato con sé anche CISSABO. Lo stesso vale per gli affidi, dove le équipe dei due consorzi si sentono di continuo.',
    'Alle spalle c’è una storia lunga. Nel 2009 la Provincia riuscì a far scrivere un solo Piano di zona per tutto il Biellese e da allora i due enti hanno preparato insieme diversi interventi, con pause e riprese, facendo da capofila una volta l’uno e una volta l’altro.',
    'Poi sono arrivate le misure contro la povertà, il SIA e in seguito il Reddito di cittadinanza. Serviva un capofila, e da quel momento il Ministero ha trattato l’ambito come se dietro ci fosse un ente solo. Nella pratica gli enti erano due, e le responsabilità su fondi e procedure sono diventate un problema.',
    'We.Ca.Re. arriva quando di fusione ormai non si discute più. Chi parla, tuttavia, gli riconosce il merito di aver messo in moto molte cose, anzitutto fra gli operatori. Nel rapporto una frase quasi identica è assegnata anche all’intervista 3, e conviene verificare a chi appartenga.',
    'C’è infine un luogo in cui il Biellese si ritrova al completo. La Fondazione Cassa di Risparmio di Biella ha promosso un tavolo, condotto da Secondo welfare, che tiene d’occhio i bisogni emergenti. Vi siedono i due consorzi e, con loro, il Comune di Biella.',
    'Va ricordato che Biella è capoluogo. Il rapporto elenca questa presenza fra i motivi di attrito, perché le città maggiori organizzano i servizi in modo diverso dai Comuni vicini; se nel colloquio se ne sia parlato, non è detto.',
    'L’esito è noto. Ora gli ambiti sono due, il 6 con I.R.I.S. e il 35 con CISSABO, e non ci si aspetta che la carta venga presto ridisegnata. Non sembra invece in discussione l’impegno a offrire servizi simili ai cittadini delle due parti.',
  ],
  codings: [
    {
      quote:
        'Sul piano delle istituzioni il modello di governo è a un punto morto; su quello del lavoro di ogni giorno le occasioni d’incontro sono tante e vengono da lontano.',
      themes: ['GEO.INSTAB', 'INT', 'CONV.COLL'],
      memo: 'È la contraddizione centrale del caso: istituzioni ferme, pratiche in movimento.',
    },
    {
      quote: 'le occasioni d’incontro sono tante e vengono da lontano',
      themes: ['CONV.COLL'],
      coder: 'coordinator',
    },
    {
      quote: 'I.R.I.S. vi è entrato con la quinta edizione e dall’ottava ha portato con sé anche CISSABO.',
      themes: ['INT.OMOG'],
    },
    {
      quote: 'gli affidi, dove le équipe dei due consorzi si sentono di continuo',
      themes: ['CONV.COLL.ALTRE', 'INT.PERS'],
    },
    {
      quote: 'Nel 2009 la Provincia riuscì a far scrivere un solo Piano di zona per tutto il Biellese',
      themes: ['CONV.COLL.PDZ'],
    },
    {
      quote: 'il Ministero ha trattato l’ambito come se dietro ci fosse un ente solo',
      themes: ['DIV.IST.MIN', 'CONV.COLL.SIA'],
    },
    {
      quote: 'le responsabilità su fondi e procedure sono diventate un problema',
      themes: ['DIV.IST'],
    },
    {
      quote:
        'We.Ca.Re. arriva quando di fusione ormai non si discute più. Chi parla, tuttavia, gli riconosce il merito di aver messo in moto molte cose',
      themes: ['GEO.ACC', 'CONV.WECARE'],
      memo: 'Attribuzione incerta fra Int. 2 e Int. 3.',
    },
    {
      quote:
        'La Fondazione Cassa di Risparmio di Biella ha promosso un tavolo, condotto da Secondo welfare, che tiene d’occhio i bisogni emergenti.',
      themes: ['INT.TAV', 'RETE'],
    },
    {
      quote: 'Ora gli ambiti sono due, il 6 con I.R.I.S. e il 35 con CISSABO',
      themes: ['GEO.SUDD'],
    },
    {
      quote: 'non ci si aspetta che la carta venga presto ridisegnata',
      themes: ['GEO.INSTAB'],
    },
  ],
};
