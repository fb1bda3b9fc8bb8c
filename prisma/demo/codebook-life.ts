/** What became of the demo's codebook: where themes end, excerpts that show them, and how they read in a former version. */

/** By the themes' keys. */
export const whenNotToUse: Readonly<Record<string, string>> = {
  'CONV.CONS':
    'Non basta che due enti collaborino: per il lavoro in comune ci sono i temi dell’integrazione operativa.',
  'DIV.CAP': 'Se il capoluogo è solo nominato, o è una sede tra le altre.',
  'DIV.POL': 'Per le scelte degli uffici o dei direttori: lì vanno i temi delle capacità.',
  'INT.PROG':
    'Se si parla di progetti senza dire chi li scrive; se conta la capacità di un solo ente, usare le capacità di progettazione.',
  'INT.REG': 'Per le regole che vengono dallo Stato o dalla Regione: lì va la cornice normativa.',
  'PAND.OPP': 'Per i lavori che si facevano già prima e sono andati avanti uguali.',
  'ERED.STR': 'Se ciò che resta è un rapporto tra persone: quella è un’eredità di relazioni.',
};

/** Excerpts that show a theme well, by document and theme: the first ones that carry it there. */
export const examples: readonly { theme: string; document: string }[] = [
  { theme: 'INT.PROG', document: 'int-08' },
  { theme: 'INT.PROG', document: 'int-01' },
  { theme: 'INT.REG', document: 'int-16' },
  { theme: 'DIV', document: 'int-07' },
];

export const frozenVersion = {
  name: 'Prima del secondo giro di interviste',
  note: 'Il gruppo ha riletto i temi insieme. Da qui in poi si vede che cosa è cambiato.',
  /** Of themes that read otherwise then. */
  former: {
    'INT.REG': {
      name: 'Regolamenti',
      definition: 'Le regole con cui si decide chi riceve un aiuto.',
      whenNotToUse: '',
    },
    'INT.PROG': { whenNotToUse: '' },
    'PAND.OPP': { color: 2 },
  } as Readonly<
    Record<string, { name?: string; definition?: string; whenNotToUse?: string; color?: number }>
  >,
  /** Themes that came later. */
  later: ['NORM.STRAT'] as readonly string[],
};
