const it = `**Titolare del trattamento:** [nome dell’ente che gestisce questa installazione, sede, recapiti]

**Responsabile della protezione dei dati:** [nome e indirizzo di posta, se nominato]

Questa pagina dice che cosa questa installazione di Sinossi sa di chi la usa. Dei dati raccolti con le ricerche parla la pagina *Dati della ricerca*.

## Che cosa è conservato

- **Utente:** nome, indirizzo di posta, lingua, password in forma non leggibile (Argon2id). Se attivi il secondo fattore, il suo segreto cifrato; se accedi con un altro servizio, l’identificativo che quel servizio ti dà.
- **Accessi:** quando è iniziata ogni sessione, quando è stata usata l’ultima volta e con quale browser. Le sessioni si vedono e si chiudono nel profilo.
- **Lavoro:** gli studi di cui fai parte, con quali ruoli, e ciò che vi scrivi e codifichi, con il tuo nome.
- **Registro delle modifiche:** chi ha fatto che cosa e quando, sempre senza i testi. Il registro non si può modificare.
- **Tentativi di accesso:** contati per rallentare chi prova le password; di chi prova resta solo un’impronta, che non si può rileggere e presto è cancellata.

## Perché

Per far funzionare il servizio, proteggerlo e rendere conto del lavoro di ricerca: esecuzione di un compito di interesse pubblico o legittimo interesse dell’ente [indicare la base giuridica, art. 6 del Regolamento (UE) 2016/679].

## Cookie e browser

Sinossi usa soltanto cookie tecnici: quello della sessione; uno che riconosce il dispositivo da cui hai già effettuato l’accesso, per non rallentarti; la lingua e il tema chiaro o scuro che hai scelto. Non c’è nessun cookie di profilazione né di terze parti, e nessuna statistica di visita. Ciò che scrivi e non è ancora stato inviato resta nel tuo browser fino all’invio.

## Registri del server e copie di sicurezza

Il server annota le richieste (ora, indirizzo della pagina, esito, un codice della richiesta) per trovare i guasti, e le conserva per [durata]. Le copie di sicurezza sono [indicare se cifrate] e conservate per [durata], [luogo].

## A chi vanno i dati

A chi gestisce il server [nome del fornitore, paese] e, per i messaggi di posta, al servizio che li recapita [nome]. A nessun altro; i dati non sono venduti né usati per pubblicità.

## I tuoi diritti

Puoi chiedere al titolare di accedere ai tuoi dati, correggerli, cancellarli o limitarne l’uso, e opporti al trattamento: [recapito]. Nome, lingua e password si cambiano da soli nel profilo. Ciò che hai scritto in uno studio resta parte della ricerca, anche quando ne esci. Puoi presentare reclamo al [Garante per la protezione dei dati personali](https://www.garanteprivacy.it).
`;

const en = `**Controller:** [name of the organisation that runs this installation, address, contacts]

**Data protection officer:** [name and e-mail, if appointed]

This page says what this installation of Sinossi knows about the people who use it. Data gathered by research is on the page *Research data*.

## What is kept

- **Account:** name, e-mail address, language, and the password in unreadable form (Argon2id). If you switch on a second factor, its encrypted secret; if you sign in with another service, the identifier it gives you.
- **Sign-ins:** when each session began, when it was last used and with which browser. Sessions are shown, and can be ended, in your profile.
- **Work:** the studies you are a member of, in which roles, and what you write and code there, under your name.
- **Record of changes:** who did what and when, always without the texts. It cannot be altered.
- **Sign-in attempts:** counted in order to slow down guessing; of who tries only a fingerprint is kept, which cannot be read back and is soon deleted.

## Why

To make the service work, to protect it, and to account for the research: a task in the public interest or a legitimate interest of the organisation [state the legal basis, art. 6 of Regulation (EU) 2016/679].

## Cookies and your browser

Sinossi uses technical cookies only: the session’s; one that recognises a device you have signed in from before, so as not to slow you down; the language and the light or dark theme you chose. There are no profiling or third-party cookies, and no visit statistics. What you wrote and has not been sent yet stays in your browser until it is.

## Server logs and backups

The server notes requests (time, address of the page, outcome, a request code) in order to find faults, and keeps them for [how long]. Backups are [say whether encrypted] and kept for [how long], [where].

## Who receives the data

Whoever runs the server [provider, country] and, for e-mail, the service that delivers it [name]. Nobody else; data is neither sold nor used for advertising.

## Your rights

You may ask the controller for access to your data, to have it corrected or erased, to restrict its use, and object to it: [contact]. Name, language and password you change yourself in your profile. What you wrote in a study remains part of the research, even when you leave it. You may complain to your data protection authority; in Italy, the [Garante](https://www.garanteprivacy.it).
`;

export const PRIVACY = { it, en };
