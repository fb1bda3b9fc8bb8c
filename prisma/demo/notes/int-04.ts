import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview04: DemoDocument = {
  key: 'int-04',
  title: 'Mondovì e Ceva, un ambito che si sa piccolo',
  interview: 4,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'L’Ambito 9 tiene insieme il consorzio del Monregalese, con circa 65.000 abitanti, e l’Unione Montana che fa capo a Ceva, con circa 18.000. I Comuni sono 62, quasi tutti minuscoli, e l’età media è alta. Chi parla distingue fra il proprio ente e Ceva, dunque dovrebbe appartenere al primo.',
    'Il cuore del colloquio è una convinzione. Gli operatori e gli amministratori degli enti sanno di dover vivere l’ambito come cosa di tutti, perché insieme fanno appena la metà del consorzio Monviso Solidale. Dividere un territorio già così ristretto sarebbe un controsenso.',
    'La politica locale si muoveva in un’altra direzione. Mentre si scriveva il progetto, alcuni Comuni uscivano dall’Unione Montana per allearsi con altri, e i contrasti non mancavano. Il rapporto parla di un territorio piuttosto litigioso, e i testimoni non lo nascondono.',
    'Silver Care ha scelto gli anziani. Un gruppo di lavoro, con personale dei due enti e dell’ASL, ha rimesso mano agli sportelli socio-sanitari, che ciascuno gestiva per conto proprio. Poiché ogni parte ha il suo ospedale, le persone hanno bisogno di essere accolte anche dove non risiedono.',
    'Un secondo gruppo è andato nei paesi più piccoli e più vecchi. Si organizzavano momenti d’incontro per stare insieme, per ascoltare e per far sapere quali servizi ci sono. In quelle valli, racconta chi parla, prima non si era mai fatto nulla di simile.',
    'Da quel lavoro è nata un’associazione, La Roa de riccio, fondata dall’Unione Montana, da una cooperativa, da un’altra associazione e da alcuni piccoli Comuni. Vive di volontari e degli aiuti degli enti gestori, presenta progetti propri e, in qualche misura, fa sedere allo stesso tavolo sindaci che altrove si scontrano.',
    'I risultati, a giudizio di chi parla, meritano di essere proseguiti. La risposta delle persone è stata buona e si sta chiedendo a una fondazione bancaria di sostenere il seguito. La collaborazione è diventata tanto stretta da reggere anche la prova del PNRR.',
    'I primi passi comuni risalgono al SIA, quando per la prima volta l’ambito dovette agire come tale. Oggi i direttori di tutta la provincia si ritrovano in un coordinamento che, malgrado le differenze di mezzi e competenze fra gli enti, serve a preparare progetti condivisi.',
    'Gli esempi sono i progetti FAMI, il Reddito di cittadinanza e il programma ALCOTRA, che unisce Cuneo Sud Est agli altri ambiti vicini. Lo sguardo, insomma, va già oltre i confini attuali.',
  ],
  codings: [
    {
      quote: 'con circa 65.000 abitanti, e l’Unione Montana che fa capo a Ceva, con circa 18.000',
      themes: ['CAP.DIM', 'GEO.PLURI'],
    },
    {
      quote:
        'Gli operatori e gli amministratori degli enti sanno di dover vivere l’ambito come cosa di tutti, perché insieme fanno appena la metà del consorzio Monviso Solidale.',
      themes: ['CONV.CONS', 'CAP.DIM'],
    },
    {
      quote: 'Dividere un territorio già così ristretto sarebbe un controsenso.',
      themes: ['CONV.CONS', 'GEO.PLURI'],
      coder: 'coordinator',
    },
    {
      quote: 'alcuni Comuni uscivano dall’Unione Montana per allearsi con altri, e i contrasti non mancavano',
      themes: ['DIV.POL'],
    },
    {
      quote: 'ha rimesso mano agli sportelli socio-sanitari, che ciascuno gestiva per conto proprio',
      themes: ['INT.OMOG'],
    },
    {
      quote: 'In quelle valli, racconta chi parla, prima non si era mai fatto nulla di simile.',
      themes: ['ERED.STR'],
    },
    {
      quote:
        'Vive di volontari e degli aiuti degli enti gestori, presenta progetti propri e, in qualche misura, fa sedere allo stesso tavolo sindaci che altrove si scontrano.',
      themes: ['RETE', 'ERED.STR'],
    },
    {
      quote: 'fa sedere allo stesso tavolo sindaci che altrove si scontrano',
      themes: ['DIV.POL', 'ERED.REL'],
      memo: 'Un’associazione di volontari come luogo di mediazione politica: solo in questo caso?',
    },
    {
      quote: 'si sta chiedendo a una fondazione bancaria di sostenere il seguito',
      themes: ['CONV.COLL.BANDI'],
    },
    {
      quote: 'La collaborazione è diventata tanto stretta da reggere anche la prova del PNRR.',
      themes: ['ERED.REL', 'INT.CONV'],
    },
    {
      quote: 'I primi passi comuni risalgono al SIA',
      themes: ['CONV.COLL.SIA'],
    },
    {
      quote:
        'i direttori di tutta la provincia si ritrovano in un coordinamento che, malgrado le differenze di mezzi e competenze',
      themes: ['INT.CAB', 'CAP.AMM', 'CAP.PROG'],
    },
  ],
};
