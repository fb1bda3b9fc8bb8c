export const study = {
  slug: 'governance-welfare-piemonte',
  title: 'La governance del welfare locale in Piemonte',
  language: 'it',
  description:
    'Otto studi di caso su ambiti territoriali piemontesi che nel 2022 riunivano più enti gestori dei servizi sociali. Lo studio si chiede come questi enti abbiano imparato a lavorare insieme, che parte vi abbia avuto la Strategia We.Ca.Re. e perché, fra il 2022 e il 2023, quasi ovunque gli ambiti si siano divisi invece di unirsi. Materiale dimostrativo: fatti e cifre vengono da un rapporto di ricerca pubblicato, i testi sono appunti in parole nostre.',
  /** The cases were chosen among the areas of the first half of 2022; their scope is read at its end. */
  referenceDate: '2022-06-30',
} as const;
