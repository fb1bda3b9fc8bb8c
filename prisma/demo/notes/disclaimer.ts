/** First paragraph of the notes on one interview. */
export const interviewDisclaimer =
  'Questi sono appunti in parole nostre, che parafrasano ciò che un rapporto pubblicato riferisce di questa intervista e del suo caso. Non sono parole di chi è stato intervistato e non vanno messi fra virgolette.';

/** First paragraph of the notes that speak of several cases. */
export const backgroundDisclaimer =
  'Questi sono appunti in parole nostre, che parafrasano ciò che un rapporto pubblicato racconta degli otto casi. Non sono parole di chi è stato intervistato e non vanno messi fra virgolette.';
