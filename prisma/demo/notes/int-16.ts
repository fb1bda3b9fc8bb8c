import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview16: DemoDocument = {
  key: 'int-16',
  title: 'Cuorgnè, Caluso e Ivrea, le stesse risposte per tutti',
  interview: 16,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Il secondo colloquio su Cuorgnè, Caluso e Ivrea mette l’accento su un’idea che, stando a chi parla, tutto il territorio fa propria. Le persone devono ricevere aiuti simili ovunque abitino, e questo vale anche ora che l’ambito è diviso in tre.',
    'Per il rapporto è la prova che la separazione non ha tolto molto. I tre consorzi continuano a cercarsi, e con loro gli altri enti che avevano partecipato a C.I.S.T.A.I.',
    'L’esempio più citato è un progetto del programma ALCOTRA. Lo guida la Città Metropolitana e prova a trattenere gli abitanti nelle aree interne, affidandosi a un operatore sociale di comunità.',
    'A questo si aggiungono le candidature alla Compagnia di San Paolo e alla Fondazione CRT, presentate in comune. Non è una novità, perché i tre enti concorrevano insieme ai fondi europei già prima che nel 2016 nascesse l’ambito.',
    'La radice è ancora più antica. Alla fine degli anni Novanta la legge 285 finanziava interventi per l’infanzia, e poco dopo la legge 328 portò i Piani di zona. Chi voleva quei fondi doveva progettare oltre i propri confini, e a forza di farlo ci si è presa la mano.',
    'Con il tempo alla convenienza si è aggiunta la convinzione. Servizi uniformi sono apparsi un vantaggio per i cittadini, non soltanto una condizione per ottenere contributi.',
    'C.I.S.T.A.I. si è inserito in questa storia con tre intenti. Voleva far collaborare chi opera sul territorio, insegnare alle organizzazioni a progettare insieme e rendere simili le pratiche e i requisiti con cui si accede ai servizi per persone e famiglie fragili.',
    'Oggi la carta è questa. Cuorgnè conserva il numero 24 e coincide con il suo distretto sanitario; Caluso e Ivrea hanno preso i numeri 38 e 39 e dipendono entrambe dal distretto di Ivrea. La sanità, in altre parole, ne tiene insieme due che il sociale ha separato.',
    'È probabile, conclude il rapporto, che si continui a cercare fondi in compagnia e ad avvicinare i metodi di lavoro, cominciando dall’assistenza economica.',
  ],
  codings: [
    {
      quote: 'Le persone devono ricevere aiuti simili ovunque abitino',
      themes: ['CONV.CONS', 'INT.OMOG'],
    },
    {
      quote:
        'Le persone devono ricevere aiuti simili ovunque abitino, e questo vale anche ora che l’ambito è diviso in tre.',
      themes: ['GEO.SUDD'],
      coder: 'coordinator',
    },
    {
      quote:
        'I tre consorzi continuano a cercarsi, e con loro gli altri enti che avevano partecipato a C.I.S.T.A.I.',
      themes: ['ERED.REL', 'CONV'],
    },
    {
      quote:
        'prova a trattenere gli abitanti nelle aree interne, affidandosi a un operatore sociale di comunità',
      themes: ['CONV.COLL.BANDI'],
    },
    {
      quote: 'le candidature alla Compagnia di San Paolo e alla Fondazione CRT, presentate in comune',
      themes: ['CONV.COLL.BANDI'],
    },
    {
      quote:
        'la legge 285 finanziava interventi per l’infanzia, e poco dopo la legge 328 portò i Piani di zona',
      themes: ['CONV.COLL.PDZ', 'CONV.COLL.ALTRE', 'NORM.LEG'],
    },
    {
      quote:
        'Chi voleva quei fondi doveva progettare oltre i propri confini, e a forza di farlo ci si è presa la mano.',
      themes: ['CONV.COLL', 'CAP.PROG'],
    },
    {
      quote: 'Servizi uniformi sono apparsi un vantaggio per i cittadini',
      themes: ['CONV.CONS'],
    },
    {
      quote: 'La sanità, in altre parole, ne tiene insieme due che il sociale ha separato.',
      themes: ['GEO.SUDD', 'DIV.IST'],
      memo: 'Distretti sanitari e ambiti non coincidono più: da richiamare nella sintesi.',
    },
    {
      quote: 'si continui a cercare fondi in compagnia e ad avvicinare i metodi di lavoro',
      themes: ['GEO.INSTAB', 'INT.REG'],
    },
  ],
};
