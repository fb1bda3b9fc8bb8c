import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview08: DemoDocument = {
  key: 'int-08',
  title: 'Area nord novarese, chi scrive i progetti e chi li rendiconta',
  interview: 8,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Il secondo colloquio sul nord novarese guarda a Borgomanero dall’esterno. Chi parla ne loda il lavoro in terza persona e nomina a parte i propri operatori; di quale ente si tratti, il rapporto non lo scrive.',
    'Il tema è la progettazione. Borgomanero si è sobbarcato molto lavoro e ha dato vita a un ufficio dedicato, con una progettista reclutata tramite una cooperativa. Oggi quella figura segue anche l’attuazione, fianco a fianco con gli operatori dell’ente di chi parla.',
    'Poi è venuta una seconda assunzione, sempre a cura di Borgomanero. È una persona esperta di rendiconti, della quale chi parla dà un giudizio molto positivo.',
    'Nel rapporto l’ufficio è considerato l’eredità più utile del programma in questo territorio. Serve da punto di raccordo con gli altri enti quando c’è da preparare un progetto o da partecipare a un bando.',
    'Sul resto i pareri raccolti divergono. Per qualcuno We.Ca.Re. ha aiutato a rendere i servizi più simili da un Comune all’altro. Per altri l’uniformità è soltanto di facciata.',
    'Il caso discusso è l’appalto unico. A vincerlo è stata un’associazione temporanea di tre cooperative, ciascuna con la propria organizzazione. Qualche beneficio c’è, come la possibilità di spostare il personale, ma le persone ricevono servizi ancora diversi secondo il luogo in cui vivono.',
    'Dove la consuetudine già esisteva, le cose sono andate meglio. I centri per le famiglie lavoravano insieme da tempo e hanno potuto continuare a distanza, nei mesi più duri, senza perdere il filo. Il lavoro sugli inserimenti professionali, al contrario, ha proceduto a stento.',
    'Ne esce un’indicazione pratica. Condividere una competenza rara, come scrivere progetti o rendicontarli, sembra più facile che unire gli enti; e forse basta, almeno per chi da solo non potrebbe permettersela.',
  ],
  codings: [
    {
      quote:
        'Borgomanero si è sobbarcato molto lavoro e ha dato vita a un ufficio dedicato, con una progettista reclutata tramite una cooperativa.',
      themes: ['INT.PROG', 'CAP.PROG'],
    },
    {
      quote:
        'Oggi quella figura segue anche l’attuazione, fianco a fianco con gli operatori dell’ente di chi parla.',
      themes: ['INT.PERS', 'INT.PROG'],
    },
    {
      quote: 'una persona esperta di rendiconti',
      themes: ['CAP.PROG', 'CAP.AMM'],
    },
    {
      quote:
        'Serve da punto di raccordo con gli altri enti quando c’è da preparare un progetto o da partecipare a un bando.',
      themes: ['ERED.STR', 'INT.PROG'],
    },
    {
      quote: 'We.Ca.Re. ha aiutato a rendere i servizi più simili da un Comune all’altro',
      themes: ['INT.OMOG', 'CONV.WECARE'],
    },
    {
      quote: 'Per altri l’uniformità è soltanto di facciata.',
      themes: ['INT.OMOG', 'ERED.LIM'],
      memo: 'Giudizi opposti nello stesso caso: tenere distinti i testimoni quando si scriverà la sintesi.',
    },
    {
      quote:
        'A vincerlo è stata un’associazione temporanea di tre cooperative, ciascuna con la propria organizzazione.',
      themes: ['INT.APP'],
    },
    {
      quote:
        'ciascuna con la propria organizzazione. Qualche beneficio c’è, come la possibilità di spostare il personale, ma le persone ricevono servizi ancora diversi',
      themes: ['INT.OMOG', 'INT.APP'],
      coder: 'coordinator',
    },
    {
      quote:
        'I centri per le famiglie lavoravano insieme da tempo e hanno potuto continuare a distanza, nei mesi più duri, senza perdere il filo.',
      themes: ['CONV.COLL.ALTRE', 'PAND.OPP'],
    },
    {
      quote: 'Il lavoro sugli inserimenti professionali, al contrario, ha proceduto a stento.',
      themes: ['PAND.OST', 'ERED.LIM'],
    },
  ],
};
