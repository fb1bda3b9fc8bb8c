import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview01: DemoDocument = {
  key: 'int-01',
  title: 'Alessandria, il quadrante sud e la centrale di progettazione',
  interview: 1,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Il colloquio riguarda l’Ambito 1 e il progetto Quadrante AL&AT, guidato dal C.I.S.S.A.C.A. di Alessandria. Con dieci enti gestori e cinque ambiti è il più esteso fra quelli finanziati da We.Ca.Re. e copre buona parte del sud del Piemonte, fra l’Alessandrino e l’Astigiano.',
    'L’impianto era ambizioso. C’erano un gruppo di operatori con una propria sede, incaricato di scrivere progetti per tutti; un portale comune; azioni per il lavoro, la genitorialità e la casa. Prima ancora dei servizi, però, contava il modo di governarli.',
    'Sul punto più importante il bilancio è severo. L’idea di un unico grande ambito, esteso all’intero quadrante meridionale, non ha retto. Gli enti erano troppi e troppo diversi, le distanze notevoli, e finiti i fondi ciascuno è tornato al proprio territorio.',
    'Anche il portale si è fermato. I partner non si sono accordati su che cosa dovesse fare per primo e, a progetto chiuso, nessuno ha voluto pagarne il mantenimento. Eppure doveva essere lo sportello unico dei cittadini, con i percorsi degli utenti leggibili da tutti gli enti.',
    'Sulla casa la pandemia ha pesato. Le interviste agli interlocutori si sono fatte a distanza, ma fra Comuni, sindacati, terzo settore e Agenzia territoriale per la casa l’accordo sperato non è arrivato. Le situazioni di partenza, del resto, erano molto differenti da un Comune all’altro.',
    'L’emergenza ha però aperto una strada imprevista. Ad Alessandria cittadini e associazioni, coordinati da Lab121 e ispirati da Covid19italia.help, hanno messo in rete gli aiuti disponibili. Da lì la compagine del progetto si è allargata e i contatti, al momento del colloquio, promettevano di durare.',
    'Che cosa resta? Secondo chi parla ci si cerca con meno fatica, ci si fida di più e si dispone di atti e procedure già collaudati insieme. È poco visibile dall’esterno, ma è ciò che consente di ripartire senza ricominciare ogni volta da zero.',
    'Resta anche un servizio. L’affiancamento fra famiglie, nato come sperimentazione, oggi è offerto da tutti gli enti, che lo pagano in proprio o con l’aiuto delle fondazioni bancarie.',
    'La sorpresa è la centrale di progettazione. Era considerata l’anello debole e ha incontrato intoppi, invece ha insegnato agli enti a pensare in grande insieme, e quella pratica è servita quando si è trattato di candidarsi al PNRR. Gli enti firmano accordi e fanno a turno da capofila.',
    'Con la città di Asti i rapporti sono frequenti, anche se una rete vera e propria non è mai stata formalizzata. Il prossimo passo sarà un piano di supervisione su scala provinciale, e chi parla vi riconosce un frutto della centrale.',
    'Dentro l’Ambito 1, intanto, la convergenza c’è stata davvero. I Comuni che avevano affidato i servizi all’ASL di Valenza hanno scelto di entrare nel consorzio di Alessandria. Fra tutti i casi studiati è il solo in cui due gestioni siano diventate una.',
  ],
  codings: [
    {
      quote: 'L’idea di un unico grande ambito, esteso all’intero quadrante meridionale, non ha retto.',
      themes: ['ERED.LIM', 'GEO.ACC'],
    },
    {
      quote:
        'Gli enti erano troppi e troppo diversi, le distanze notevoli, e finiti i fondi ciascuno è tornato al proprio territorio.',
      themes: ['DIV.ETER'],
      memo: 'Da confrontare con Vercelli / Santhià, dove la distanza pesa dentro un solo ambito.',
    },
    {
      quote:
        'I partner non si sono accordati su che cosa dovesse fare per primo e, a progetto chiuso, nessuno ha voluto pagarne il mantenimento.',
      themes: ['INT.INFO', 'ERED.LIM'],
    },
    {
      quote:
        'fra Comuni, sindacati, terzo settore e Agenzia territoriale per la casa l’accordo sperato non è arrivato',
      themes: ['PAND.OST', 'ERED.LIM', 'RETE'],
    },
    {
      quote:
        'cittadini e associazioni, coordinati da Lab121 e ispirati da Covid19italia.help, hanno messo in rete gli aiuti disponibili',
      themes: ['PAND.OPP', 'RETE'],
    },
    {
      quote:
        'ci si cerca con meno fatica, ci si fida di più e si dispone di atti e procedure già collaudati insieme',
      themes: ['ERED.REL', 'ERED.STR'],
    },
    {
      quote: 'ci si fida di più',
      themes: ['ERED.REL'],
      coder: 'coordinator',
    },
    {
      quote: 'L’affiancamento fra famiglie, nato come sperimentazione, oggi è offerto da tutti gli enti',
      themes: ['ERED.STR'],
    },
    {
      quote:
        'ha insegnato agli enti a pensare in grande insieme, e quella pratica è servita quando si è trattato di candidarsi al PNRR',
      themes: ['INT.PROG', 'INT.CONV', 'ERED.STR'],
    },
    {
      quote: 'Gli enti firmano accordi e fanno a turno da capofila.',
      themes: ['INT.CONV'],
    },
    {
      quote: 'Il prossimo passo sarà un piano di supervisione su scala provinciale',
      themes: ['INT.FORM', 'INT.PROG'],
    },
    {
      quote:
        'I Comuni che avevano affidato i servizi all’ASL di Valenza hanno scelto di entrare nel consorzio di Alessandria.',
      themes: ['GEO.ACC'],
    },
  ],
};
