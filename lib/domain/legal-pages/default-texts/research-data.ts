const it = `**Titolare del trattamento:** [nome dell’ente di ricerca, recapiti]

Sinossi conserva interviste, i loro testi e l’analisi che se ne fa. Questa pagina dice come sono protette le persone intervistate. Ogni studio ha inoltre una propria informativa, consegnata a chi partecipa.

## Chi partecipa è un codice

Nelle interviste, nei testi e nelle esportazioni una persona intervistata è indicata da un codice. Nome, recapiti e ruolo esatto, se lo studio li registra, sono conservati a parte, cifrati (AES-256-GCM) con una chiave che non sta nel database né nelle sue copie. Li leggono solo chi coordina lo studio e chi ha condotto quell’intervista; ogni lettura è annotata.

## Testi e consenso

- I testi delle interviste sono leggibili solo dai membri dello studio. Chi amministra l’installazione non li vede nell’applicazione, se non ne fa parte.
- Per ogni persona è registrato che cosa ha consentito: citazione testuale, solo parafrasi, nessun uso, ritiro. Le esportazioni lo rispettano.
- I testi si possono pseudonimizzare; l’originale resta allora leggibile solo a chi può leggere le identità.
- I testi non sono cifrati nel database: li protegge chi gestisce il server. [descrivere le misure: cifratura del disco, accessi]

## Quanto a lungo

Identità e moduli firmati si conservano fino alla data che lo studio stabilisce: [criterio dell’ente]. I testi e le codifiche, per [durata].

## Ritiro e cancellazione

Chi ha partecipato può ritirarsi in qualunque momento, senza dare ragioni, scrivendo a [recapito]. Le sue parole sono allora oscurate o cancellate dai testi e da ciò che ne deriva; resta annotato soltanto che la cancellazione è avvenuta, e si ripete se si ripristina una copia di sicurezza più vecchia. Ciò che è già stato pubblicato non si può richiamare.

## Diritti

Chi ha partecipato può chiedere copia di tutto ciò che lo riguarda, correggerlo, limitarne l’uso e opporsi: [recapito]. Può presentare reclamo al [Garante per la protezione dei dati personali](https://www.garanteprivacy.it).
`;

const en = `**Controller:** [name of the research organisation, contacts]

Sinossi keeps interviews, their texts, and the analysis made of them. This page says how the people interviewed are protected. Each study also has its own information notice, given to those who take part.

## A participant is a code

In interviews, texts and exports a person interviewed is known by a code. Name, contacts and exact role, if the study records them, are kept apart, encrypted (AES-256-GCM) with a key that is neither in the database nor in its backups. Only those who coordinate the study and those who held that interview can read them; every reading is recorded.

## Texts and consent

- Texts of interviews can be read by the study’s members alone. Administrators of the installation do not see them in the application unless they are members.
- For each person it is recorded what they agreed to: verbatim quotation, paraphrase only, no use, withdrawn. Exports obey it.
- Texts can be pseudonymised; the original is then readable only by those who may read identities.
- Texts are not encrypted in the database: they are protected by whoever runs the server. [describe the measures: disk encryption, access]

## For how long

Identities and signed forms are kept until the date set by the study: [the organisation’s rule]. Texts and codings, for [how long].

## Withdrawal and erasure

Participants may withdraw at any time, without giving reasons, by writing to [contact]. Their words are then masked or erased from the texts and from what derives from them; only the fact of the erasure is kept, and it is carried out again if an older backup is restored. What has already been published cannot be called back.

## Rights

Participants may ask for a copy of all that concerns them, have it corrected, restrict its use, and object: [contact]. They may complain to their data protection authority; in Italy, the [Garante](https://www.garanteprivacy.it).
`;

export const RESEARCH_DATA = { it, en };
