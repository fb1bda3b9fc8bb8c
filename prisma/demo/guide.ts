/** A question of the demo's interview guide, written for it: the report does not print the one that was used. */
export interface DemoQuestion {
  text: string;
  /** Keys of the codebook. */
  themes: readonly string[];
}

export const guide: readonly DemoQuestion[] = [
  {
    text: 'Di che cosa si occupa oggi, e da quanto tempo lavora in questo territorio?',
    themes: [],
  },
  {
    text: 'Con quali altri enti lavora più spesso? Mi racconta un’occasione in cui avete deciso insieme?',
    themes: ['CONV.COLL', 'RETE'],
  },
  {
    text: 'Che cosa ha portato di nuovo il progetto We.Ca.Re. nel modo di lavorare?',
    themes: ['CONV.WECARE', 'ERED.STR'],
  },
  {
    text: 'Chi siede ai tavoli in cui si programmano i servizi, e chi invece manca?',
    themes: ['INT.TAV', 'INT.CAB', 'INT.PROG'],
  },
  {
    text: 'Esistono regole o convenzioni comuni tra gli enti? Come ci si è arrivati?',
    themes: ['INT.CONV', 'INT.REG', 'INT.OMOG'],
  },
  {
    text: 'I confini dell’ambito corrispondono al territorio come lo vive chi ci abita?',
    themes: ['GEO.SUDD', 'GEO.PLURI', 'GEO.ACC'],
  },
  {
    text: 'Quali persone e competenze servirebbero e non ci sono?',
    themes: ['CAP.AMM', 'CAP.PROG', 'CAP.DIM'],
  },
  {
    text: 'In che cosa gli enti della zona si muovono in modo diverso, e perché secondo lei?',
    themes: ['DIV.IST', 'DIV.POL', 'DIV.ETER'],
  },
  {
    text: 'Che cosa è cambiato con la pandemia: che cosa si è fermato e che cosa è cominciato?',
    themes: ['PAND.OST', 'PAND.OPP'],
  },
  {
    text: 'Finito il progetto, che cosa è rimasto e che cosa si è perso?',
    themes: ['ERED.REL', 'ERED.LIM', 'NORM.STRAT'],
  },
];
