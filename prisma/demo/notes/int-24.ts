import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview24: DemoDocument = {
  key: 'int-24',
  title: 'Vercelli e Santhià, due consorzi gemelli in un ambito che si divide',
  interview: 24,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'L’Ambito 30 metteva insieme quattro enti. C’erano i Comuni convenzionati con Vercelli, i consorzi di Santhià e di Gattinara e l’Unione Montana della Valsesia. Il colloquio riguarda soprattutto i due consorzi, che chi parla considera gemelli.',
    'La parentela si vede nei fatti. Le riunioni si fanno con le équipe di tutti e due, il personale passa dall’uno all’altro quando serve e gli incontri in rete, ormai abituali, permettono a ciascuno di esserci senza mettersi in viaggio.',
    'La supervisione è affidata a uno psicologo che segue ogni gruppo, compreso quello dell’Unione. È il segno che la vicinanza, almeno in parte, si allarga anche alla Valsesia. I tre enti, del resto, hanno un solo direttore generale.',
    'Attorno, la carta è cambiata. Nel 2022 l’ambito si è diviso, da una parte Vercelli con il numero 30, dall’altra i tre enti rimasti con il 40. La separazione era attesa e gradita da tutti, perché prometteva maggiore libertà nel disegnare gli interventi e nell’usare i fondi.',
    'Le ragioni sono diverse e si sommano. Vercelli gestiva i servizi in forma associata e gli altri come consorzi, e far quadrare le procedure non era facile. C’è poi la geografia, con oltre cento chilometri dal confine lombardo alla Valsesia e zone che hanno poco in comune.',
    'I tre enti dell’Ambito 40 sono piccoli. Gattinara conta circa 28.000 abitanti, la Valsesia 32.000, Santhià 38.000. Nessuno arriva alla soglia dei quarantamila, e una struttura amministrativa fragile sconsiglia di dividersi ancora.',
    'We.Ca.Re. qui ha inciso meno che altrove. Nei primi mesi del 2020 ogni ente aveva aperto il proprio sportello, poi la pandemia ha rallentato o bloccato le attività. I laboratori di comunità non si sono fatti e le regole comuni per l’accesso alle prestazioni non sono state scritte.',
    'Qualcosa però è rimasto, una rete di contatti un po’ più ampia di prima. Il progetto cercava l’incontro con il terzo settore e voleva offrire ai disoccupati più deboli un’occasione di lavoro nel riciclo e nel riuso.',
    'Il PNRR lascia una doppia incertezza. Se i fondi seguono il vecchio ambito, la divisione complica i conti; se premiano le alleanze fra ambiti diversi, potrebbe rivelarsi un vantaggio.',
    'La situazione non pare definitiva. Alcuni Comuni hanno delegato i servizi a enti con cui non confinano, qualche ente si sta ingrandendo e i mezzi non sono gli stessi per tutti. Altri cambiamenti sono probabili.',
  ],
  codings: [
    {
      quote: 'i due consorzi, che chi parla considera gemelli',
      themes: ['INT.PERS', 'INT'],
    },
    {
      quote:
        'Le riunioni si fanno con le équipe di tutti e due, il personale passa dall’uno all’altro quando serve e gli incontri in rete, ormai abituali, permettono a ciascuno di esserci',
      themes: ['INT.PERS', 'PAND.OPP'],
    },
    {
      quote: 'il personale passa dall’uno all’altro quando serve',
      themes: ['INT.PERS'],
      coder: 'coordinator',
    },
    {
      quote: 'La supervisione è affidata a uno psicologo che segue ogni gruppo, compreso quello dell’Unione.',
      themes: ['INT.FORM'],
    },
    {
      quote: 'I tre enti, del resto, hanno un solo direttore generale.',
      themes: ['INT.PERS', 'CAP.AMM'],
    },
    {
      quote: 'La separazione era attesa e gradita da tutti',
      themes: ['GEO.SUDD', 'DIV.POL'],
    },
    {
      quote:
        'Vercelli gestiva i servizi in forma associata e gli altri come consorzi, e far quadrare le procedure non era facile.',
      themes: ['DIV.ETER', 'DIV.CAP'],
    },
    {
      quote: 'con oltre cento chilometri dal confine lombardo alla Valsesia',
      themes: ['DIV.ETER'],
    },
    {
      quote: 'Gattinara conta circa 28.000 abitanti, la Valsesia 32.000, Santhià 38.000.',
      themes: ['CAP.DIM', 'GEO.PLURI'],
    },
    {
      quote:
        'I laboratori di comunità non si sono fatti e le regole comuni per l’accesso alle prestazioni non sono state scritte.',
      themes: ['PAND.OST', 'ERED.LIM', 'INT.REG'],
    },
    {
      quote:
        'una rete di contatti un po’ più ampia di prima. Il progetto cercava l’incontro con il terzo settore',
      themes: ['ERED.REL', 'RETE'],
      memo: 'È l’unico effetto del programma riconosciuto in modo esplicito.',
    },
    {
      quote: 'Se i fondi seguono il vecchio ambito, la divisione complica i conti',
      themes: ['DIV.IST.PNRR'],
    },
  ],
};
