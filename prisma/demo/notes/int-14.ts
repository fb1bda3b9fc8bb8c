import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview14: DemoDocument = {
  key: 'int-14',
  title: 'Pinerolese, come si arriva a un protocollo d’intesa',
  interview: 14,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'È il terzo colloquio sul Pinerolese che il rapporto richiama, e lo fa per un solo passaggio. Il tema è di nuovo il protocollo d’intesa, visto però come decisione presa dagli enti al termine di un’esperienza.',
    'La sequenza raccontata è semplice. Gli enti coinvolti hanno portato a termine il progetto, hanno tirato le somme, hanno trovato che lavorare insieme conveniva e da quel giudizio è nata la scelta di metterlo per iscritto.',
    'L’accordo istituisce un tavolo di lavoro con un compito preciso, quello di dare più forza alla progettazione condivisa sul territorio. Non serve a gestire un servizio, dunque, ma a preparare quelli che verranno.',
    'Il rapporto ne trae una conclusione più generale. In questo caso il programma ha giovato due volte, ai rapporti fra chi si occupa di sociale e alla governance vera e propria, che ora dispone di un atto su cui poggiare.',
    'Nel Pinerolese la firma non ha segnato un inizio. I due enti gestori si conoscevano, avevano in comune gli affidi e un linguaggio che il progetto ha reso più preciso; il progetto stesso prevedeva già un tavolo, che doveva accorgersi per tempo dei conflitti nelle famiglie.',
    'C’era anche un lavoro meno visibile. Uno studio doveva capire se gli archivi dei diversi servizi potessero dialogare, e alcuni consulenti aiutavano gli operatori a leggere i bisogni e le reti attorno alle famiglie.',
    'La differenza con altri territori sta forse nell’ordine delle cose. Altrove si è discusso per anni di fondere gli enti senza riuscirci; qui, per quanto si legge, non se n’è fatta una questione, e si è arrivati a un impegno scritto partendo da ciò che già funzionava.',
    'Resta da sapere chi convochi il tavolo, con quali mezzi e con quale peso dell’Unione rispetto al consorzio, sette volte più popoloso. Su questo il rapporto non dà notizie e servirebbe tornare dai testimoni.',
  ],
  codings: [
    {
      quote:
        'hanno tirato le somme, hanno trovato che lavorare insieme conveniva e da quel giudizio è nata la scelta di metterlo per iscritto',
      themes: ['INT.TAV', 'CONV.WECARE', 'ERED.STR'],
    },
    {
      quote: 'hanno trovato che lavorare insieme conveniva',
      themes: ['CONV.CONS'],
      coder: 'coordinator',
    },
    {
      quote: 'dare più forza alla progettazione condivisa sul territorio',
      themes: ['INT.TAV', 'INT'],
    },
    {
      quote:
        'il programma ha giovato due volte, ai rapporti fra chi si occupa di sociale e alla governance vera e propria',
      themes: ['ERED.REL', 'ERED.STR'],
    },
    {
      quote: 'avevano in comune gli affidi e un linguaggio che il progetto ha reso più preciso',
      themes: ['CONV.COLL.ALTRE', 'INT.OMOG'],
    },
    {
      quote: 'Uno studio doveva capire se gli archivi dei diversi servizi potessero dialogare',
      themes: ['INT.INFO'],
    },
    {
      quote: 'si è arrivati a un impegno scritto partendo da ciò che già funzionava',
      themes: ['CONV', 'INT.TAV'],
    },
    {
      quote: 'con quale peso dell’Unione rispetto al consorzio, sette volte più popoloso',
      themes: ['CAP.DIM'],
      memo: 'Circa 130.000 abitanti contro 18.500.',
    },
  ],
};
