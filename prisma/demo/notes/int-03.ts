import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview03: DemoDocument = {
  key: 'int-03',
  title: 'Biella e Cossato, un programma fuori tempo che smuove le acque',
  interview: 3,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Anche questo colloquio riguarda Biella e Cossato. Del progetto We.com racconta soprattutto il momento in cui cade, e il paradosso che ne deriva.',
    'Il programma nasceva per avvicinare gli enti, ma è arrivato quando l’ipotesi di fonderli era già stata accantonata. Ha avviato comunque una serie di percorsi, quasi tutti rivolti a rendere più simile il modo di lavorare sulle due sponde dell’ambito.',
    'I terreni indicati sono precisi. Si tratta delle famiglie fragili, dei minori, della povertà e della disabilità. Per i minori, in particolare, si è provato a portare ovunque lo stesso metodo, che sostiene la famiglia in casa prima che la situazione precipiti.',
    'Il progetto aveva quattro linee. La prima apriva sul territorio i Punti.com, ciascuno con una persona di riferimento, e raccoglieva l’offerta dei servizi in un archivio chiamato Carrello dei servizi, utile anche ad arricchire la cartella informatica già in uso.',
    'La seconda puntava sulla formazione, perché operatori di enti diversi imparassero a considerarsi una comunità di pratica. La terza si rivolgeva a un centinaio di volontari e alle associazioni, con l’idea che potessero dire la loro già quando i servizi si progettano.',
    'La quarta provava tutto questo con un gruppo di famiglie. C’erano orientamento psicologico ed educativo, consigli per conciliare casa e lavoro, un aiuto a trattare con i datori di lavoro e uno scambio in rete di beni e piccoli aiuti.',
    'Si ripartiva da qualcosa di esistente. Da anni arrivavano finanziamenti per i minori, e il tavolo che se ne occupava era nato con il Piano di zona. Col tempo quella regia comune si era allentata; We.Ca.Re. le ha ridato vigore, in mesi in cui i rapporti fra le istituzioni erano confusi.',
    'Anche il Covid-19 ha avuto la sua parte. Ha costretto tutti a forme di impegno mai provate, e forse è per questo che alcune intese sono sopravvissute sia al progetto sia all’emergenza.',
    'Dopo il colloquio la separazione è stata completata. Resta la domanda se metodi ormai comuni possano durare quando gli ambiti sono due; il rapporto lo ritiene plausibile.',
  ],
  codings: [
    {
      quote:
        'Il programma nasceva per avvicinare gli enti, ma è arrivato quando l’ipotesi di fonderli era già stata accantonata.',
      themes: ['GEO.ACC', 'CONV.WECARE'],
    },
    {
      quote:
        'Ha avviato comunque una serie di percorsi, quasi tutti rivolti a rendere più simile il modo di lavorare',
      themes: ['CONV.WECARE', 'INT.OMOG'],
    },
    {
      quote: 'si è provato a portare ovunque lo stesso metodo, che sostiene la famiglia in casa',
      themes: ['INT.OMOG'],
    },
    {
      quote: 'raccoglieva l’offerta dei servizi in un archivio chiamato Carrello dei servizi',
      themes: ['INT.INFO'],
    },
    {
      quote: 'perché operatori di enti diversi imparassero a considerarsi una comunità di pratica',
      themes: ['INT.FORM'],
    },
    {
      quote:
        'La terza si rivolgeva a un centinaio di volontari e alle associazioni, con l’idea che potessero dire la loro già quando i servizi si progettano.',
      themes: ['RETE'],
    },
    {
      quote: 'il tavolo che se ne occupava era nato con il Piano di zona',
      themes: ['CONV.COLL.PDZ', 'INT.TAV'],
    },
    {
      quote:
        'Col tempo quella regia comune si era allentata; We.Ca.Re. le ha ridato vigore, in mesi in cui i rapporti fra le istituzioni erano confusi.',
      themes: ['CONV.WECARE', 'DIV'],
    },
    {
      quote:
        'Ha costretto tutti a forme di impegno mai provate, e forse è per questo che alcune intese sono sopravvissute',
      themes: ['PAND.OPP', 'ERED.REL'],
    },
    {
      quote: 'Resta la domanda se metodi ormai comuni possano durare quando gli ambiti sono due',
      themes: ['GEO.SUDD', 'GEO.INSTAB'],
      memo: 'Domanda da riprendere nel confronto con Cuorgnè / Caluso / Ivrea.',
    },
  ],
};
