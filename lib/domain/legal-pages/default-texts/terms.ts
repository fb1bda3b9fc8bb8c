const it = `**Chi offre il servizio:** [nome dell’ente, recapiti]

## A chi è rivolto

A chi fa ricerca con [nome dell’ente] ed è stato invitato. L’utente è personale: non si presta, e la password non si comunica a nessuno.

## Che cosa è chiesto a chi lo usa

- Inserire testi e dati solo se se ne ha il diritto e secondo il consenso di chi è stato intervistato.
- Indicare le persone intervistate con un codice; il nome, se serve, soltanto nello spazio cifrato delle identità.
- Non portare fuori dall’applicazione più di quanto serve alla ricerca, e custodire ciò che si esporta.
- Avvisare subito [recapito] se si sospetta che qualcuno abbia visto ciò che non doveva.

## Di chi è il contenuto

Testi, codifiche e sintesi restano di chi conduce lo studio. Chi offre il servizio non li usa per altri scopi. Brani e sintesi si possono esportare in formati aperti.

## Continuità

Le copie di sicurezza si fanno [con quale frequenza]. Il servizio è offerto [senza garanzia di continuità, oppure indicare gli impegni]. Prima di chiuderlo, chi lo gestisce avvisa con [preavviso] perché i dati si possano esportare.

## Il programma

Sinossi è un programma installato e gestito da [nome dell’ente], che ne risponde verso chi lo usa. Le licenze dei componenti sono distribuite con il programma.
`;

const en = `**Who offers the service:** [name of the organisation, contacts]

## Who it is for

Those who do research with [name of the organisation] and were invited. An account is personal: it is not lent, and its password is told to nobody.

## What is asked of its users

- Enter texts and data only with the right to, and in keeping with the consent of those interviewed.
- Refer to the people interviewed by a code; a name, if needed, only in the encrypted place for identities.
- Take no more out of the application than the research needs, and look after what is exported.
- Tell [contact] at once when you suspect that somebody saw what they should not have.

## Whose content it is

Texts, codings and summaries remain with those who conduct the study. Whoever offers the service uses them for nothing else. Excerpts and summaries can be exported in open formats.

## Continuity

Backups are taken [how often]. The service is offered [without a guarantee of continuity, or state the commitments]. Before closing it, whoever runs it gives [how much] notice, so that data can be exported.

## The program

Sinossi is a program installed and run by [name of the organisation], which answers for it to its users. The licences of its components come with the program.
`;

export const TERMS = { it, en };
