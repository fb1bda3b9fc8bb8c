import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview20: DemoDocument = {
  key: 'int-20',
  title: 'Verbano Cusio Ossola, dalla rete sugli anziani alla cabina di regia',
  interview: 20,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Nel Verbano Cusio Ossola tre consorzi stanno nello stesso ambito, il 29. Il CSSV di Verbania serve circa 70.000 persone, il consorzio dell’Ossola 60.000 e quello del Cusio 40.000. Il colloquio racconta come siano arrivati a governarlo insieme.',
    'Il filo conduttore è un percorso lungo, di cui We.Ca.Re. è una tappa. Gli enti, progetto dopo progetto, si sono messi nelle condizioni di coordinarsi davvero, e da questo è nata la cabina di regia, in cui siedono presidenti e direttori.',
    'Quando è venuto il PNRR, la cabina c’era già. Chi parla sottolinea proprio questo, che l’ambito non ha dovuto improvvisare e ha affrontato la prova con uno strumento pronto.',
    'Tutto parte nel 2015, da una ricerca del tavolo Agenda 2020 sui bisogni della terza età in provincia. Ne scaturì La cura è di casa, tre anni di lavoro dal maggio 2016 con il denaro della Fondazione Cariplo, che voleva i tre enti uniti.',
    'L’idea era di arrivare prima. Si cercavano anziani ancora autonomi ma soli o fragili, non seguiti dai servizi, e si offriva loro quanto basta per restare in casa, dalla fisioterapia all’aiuto nelle faccende, fino alla semplice compagnia.',
    'Nell’ottobre 2019 è cominciato il progetto We.Ca.Re. VCO. Ha conservato il modo di lavorare precedente e ha spinto la rete verso le zone più lontane dai centri, con più associazioni e più volontari. Intanto, dal 2018 al 2020, WelComTech provava dispositivi digitali per la stessa fascia di persone con fondi Interreg.',
    'Ai volontari si è data molta attenzione. La formazione serviva a intendersi su che cosa sia il problema, su come intervenire e su chi fa che cosa, ed è uno dei risultati che il rapporto mette in evidenza.',
    'Per il PNRR i tre hanno firmato una convenzione originale. Capofila è il più piccolo, che così può mediare fra gli altri due, e a chi coordina spetta una parte delle risorse. Gli intervistati se ne dicono soddisfatti.',
    'Resta un equilibrio non privo di spine. In passato diversi Comuni sono passati da un consorzio all’altro, e la cosa ha lasciato qualche tensione. Non abbastanza, pare, da mettere in forse l’ambito.',
  ],
  codings: [
    {
      quote:
        'Il CSSV di Verbania serve circa 70.000 persone, il consorzio dell’Ossola 60.000 e quello del Cusio 40.000.',
      themes: ['CAP.DIM', 'GEO.PLURI'],
    },
    {
      quote:
        'Gli enti, progetto dopo progetto, si sono messi nelle condizioni di coordinarsi davvero, e da questo è nata la cabina di regia, in cui siedono presidenti e direttori.',
      themes: ['INT.CAB', 'CONV'],
    },
    {
      quote: 'da questo è nata la cabina di regia, in cui siedono presidenti e direttori',
      themes: ['ERED.STR'],
      coder: 'coordinator',
    },
    {
      quote: 'l’ambito non ha dovuto improvvisare e ha affrontato la prova con uno strumento pronto',
      themes: ['INT.CONV', 'INT.CAB'],
    },
    {
      quote:
        'tre anni di lavoro dal maggio 2016 con il denaro della Fondazione Cariplo, che voleva i tre enti uniti',
      themes: ['CONV.COLL.BANDI'],
    },
    {
      quote: 'ha spinto la rete verso le zone più lontane dai centri, con più associazioni e più volontari',
      themes: ['RETE', 'CONV.WECARE'],
    },
    {
      quote:
        'La formazione serviva a intendersi su che cosa sia il problema, su come intervenire e su chi fa che cosa',
      themes: ['INT.FORM', 'RETE'],
    },
    {
      quote:
        'Capofila è il più piccolo, che così può mediare fra gli altri due, e a chi coordina spetta una parte delle risorse.',
      themes: ['INT.CONV'],
      memo: 'Regola insolita: il ruolo di guida affidato a chi pesa meno.',
    },
    {
      quote:
        'In passato diversi Comuni sono passati da un consorzio all’altro, e la cosa ha lasciato qualche tensione.',
      themes: ['DIV.POL', 'GEO.INSTAB'],
    },
  ],
};
