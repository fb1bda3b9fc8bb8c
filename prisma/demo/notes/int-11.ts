import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview11: DemoDocument = {
  key: 'int-11',
  title: 'Pinerolese, il tavolo che continua a riunirsi',
  interview: 11,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Nel Pinerolese gli enti gestori sono due, il CISS di Pinerolo e l’Unione Chisone Germanasca. Il primo conta circa 130.000 abitanti, la seconda 18.500. L’ambito, il numero 20, è rimasto com’era.',
    'Il colloquio descrive qualcosa di molto concreto. Finito il progetto, il suo tavolo non si è sciolto. Porta ancora il nome di We.Ca.Re., con un ex davanti, e ogni mese riunisce chi vi partecipa.',
    'Attorno a quel tavolo ci si racconta che cosa si sta facendo, si accordano le iniziative e si ragiona su quali progetti si possano scrivere insieme. Più che un adempimento, sembra un’abitudine che tiene.',
    'L’abitudine viene da lontano. Da almeno dieci anni i due enti seguono insieme i minori in affido. Per l’Unione, che di casi ne ha pochi, un servizio tutto proprio avrebbe avuto poco senso, e questo ha reso naturale appoggiarsi al vicino.',
    'Da lì la collaborazione si è estesa ad altri settori. We.Ca.Re. ha aggiunto una cosa che i colloqui sottolineano, un vocabolario comune. Gli operatori dei due enti hanno cominciato a chiamare i problemi con gli stessi nomi.',
    'Il progetto si intitolava Se io sono, tu sei e noi siamo e affrontava i conflitti nelle famiglie fragili con figli. Un tavolo doveva cogliere in tempo le situazioni critiche e uno studio verificare se le banche dati si potessero collegare.',
    'C’era poi il lavoro nelle comunità. A scuola, in azienda e nei quartieri si cercavano persone adatte a fare da mediatori fra pari; ai servizi venivano affiancati consulenti, perché gli operatori imparassero a leggere il territorio e le reti che sostengono le persone.',
    'L’emergenza ha aperto un’altra sede di confronto. L’iniziativa Ripartiamo insieme, voluta dal Consorzio Pinerolo Energia con CGIL, CISL e UIL, ha aperto vari gruppi di lavoro, e in quello sociale siedono anche gli enti gestori.',
    'Nell’insieme si ha l’impressione di un territorio dove stare insieme non è un problema. Se un giorno si volesse andare oltre e unire anche le organizzazioni, il terreno sarebbe pronto.',
  ],
  codings: [
    {
      quote: 'Il primo conta circa 130.000 abitanti, la seconda 18.500.',
      themes: ['CAP.DIM', 'GEO.PLURI'],
    },
    {
      quote: 'Finito il progetto, il suo tavolo non si è sciolto.',
      themes: ['INT.TAV', 'ERED.STR'],
    },
    {
      quote:
        'ci si racconta che cosa si sta facendo, si accordano le iniziative e si ragiona su quali progetti si possano scrivere insieme',
      themes: ['INT.TAV', 'CAP.PROG'],
    },
    {
      quote: 'Più che un adempimento, sembra un’abitudine che tiene.',
      themes: ['INT.TAV'],
      memo: 'Tavolo mensile: confrontare con la cabina di regia settimanale del VCO.',
    },
    {
      quote: 'Da almeno dieci anni i due enti seguono insieme i minori in affido.',
      themes: ['CONV.COLL.ALTRE'],
    },
    {
      quote:
        'Per l’Unione, che di casi ne ha pochi, un servizio tutto proprio avrebbe avuto poco senso, e questo ha reso naturale appoggiarsi al vicino.',
      themes: ['CAP.DIM', 'CONV'],
    },
    {
      quote: 'Gli operatori dei due enti hanno cominciato a chiamare i problemi con gli stessi nomi.',
      themes: ['CONV.WECARE', 'INT.OMOG'],
    },
    {
      quote: 'A scuola, in azienda e nei quartieri si cercavano persone adatte a fare da mediatori fra pari',
      themes: ['RETE'],
    },
    {
      quote:
        'ai servizi venivano affiancati consulenti, perché gli operatori imparassero a leggere il territorio',
      themes: ['INT.FORM'],
    },
    {
      quote: 'in quello sociale siedono anche gli enti gestori',
      themes: ['PAND.OPP', 'RETE'],
    },
    {
      quote:
        'Se un giorno si volesse andare oltre e unire anche le organizzazioni, il terreno sarebbe pronto.',
      themes: ['GEO.INSTAB', 'GEO.ACC'],
    },
  ],
};
