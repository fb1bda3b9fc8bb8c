import { bulletList, citation, heading, paragraph, richText, type DraftText } from './rich-text';

export type DemoSummary = {
  caseCode: string;
  title: string;
  content: DraftText;
  /** Taken by the supervisor on the version that the researcher submitted. */
  decision: { verdict: 'APPROVED' | 'CHANGES_REQUESTED'; reason: string };
  /** By the supervisor, on the whole text. */
  comments: readonly string[];
};

const verbanoCusioOssola: DemoSummary = {
  caseCode: 'C7',
  title: 'Verbano Cusio Ossola: restare insieme senza diventare uno',
  content: richText(
    heading(2, 'In breve'),
    paragraph(
      'Tre consorzi di media grandezza avrebbero potuto separarsi e non l’hanno fatto. Fra gli otto casi è l’unico in cui l’ambito resta a più enti per scelta e non per debolezza di uno di loro. La fusione, d’altra parte, non è più in discussione.',
      citation(
        'int-21',
        'Ciascun consorzio sarebbe stato abbastanza grande per avere un ambito proprio, come è successo altrove, ma ha prevalso la cooperazione.',
      ),
    ),
    heading(2, 'Che cosa li ha avvicinati'),
    paragraph(
      'Il motore è la continuità. Dal 2016 gli enti presentano progetti sullo stesso tema, gli anziani ancora autonomi, e ogni finanziamento ha consolidato quello precedente. Il primo aveva posto come condizione che partecipassero tutti e tre.',
      citation(
        'int-20',
        'tre anni di lavoro dal maggio 2016 con il denaro della Fondazione Cariplo, che voleva i tre enti uniti',
      ),
      citation('int-21', 'I legami costruiti con il primo progetto non si sono dispersi'),
    ),
    paragraph(
      'We.Ca.Re. si inserisce in questa sequenza e la rafforza, soprattutto con la formazione dei volontari e l’attenzione alle zone lontane dai centri.',
      citation(
        'int-20',
        'ha spinto la rete verso le zone più lontane dai centri, con più associazioni e più volontari',
      ),
    ),
    heading(2, 'Come decidono'),
    bulletList(
      paragraph(
        'Una cabina di regia, con presidenti e direttori, programma per l’intero ambito.',
        citation('int-21', 'I direttori si vedono ogni settimana e programmano per tutto l’ambito'),
      ),
      paragraph(
        'Una convenzione per il PNRR affida la guida all’ente più piccolo e riconosce una quota a chi coordina.',
        citation(
          'int-20',
          'Capofila è il più piccolo, che così può mediare fra gli altri due, e a chi coordina spetta una parte delle risorse.',
        ),
      ),
      paragraph('Ogni consorzio conserva la propria assemblea di sindaci.'),
    ),
    heading(2, 'Perché non la fusione'),
    paragraph(
      'Il legame con i Comuni è l’argomento che pesa di più. Un ente unico lo metterebbe a rischio, mentre il coordinamento attuale dà quasi gli stessi vantaggi.',
      citation('int-21', 'In un ente solo quel filo rischierebbe di spezzarsi'),
    ),
    paragraph(
      'L’equilibrio non è privo di tensioni, perché in passato alcuni Comuni hanno cambiato consorzio. Per ora non sembrano metterlo in crisi.',
      citation(
        'int-20',
        'In passato diversi Comuni sono passati da un consorzio all’altro, e la cosa ha lasciato qualche tensione.',
      ),
    ),
  ),
  decision: {
    verdict: 'APPROVED',
    reason:
      'La sintesi distingue bene la permanenza per scelta da quella per necessità e ogni passaggio rimanda agli appunti. Per il confronto si tenga presente che le interviste richiamate sono soltanto due.',
  },
  comments: [],
};

const areaNordNovarese: DemoSummary = {
  caseCode: 'C4',
  title: 'Area nord novarese: la fusione studiata e abbandonata',
  content: richText(
    heading(2, 'In breve'),
    paragraph(
      'Borgomanero, Castelletto Ticino e Arona hanno cercato per anni di unirsi. Nel 2018 c’erano uno studio di fattibilità e gare d’appalto comuni; nel 2023 gli ambiti sono due e di fusione non si parla più.',
      citation(
        'int-07',
        'Fra il 2013 e il 2018 l’unificazione amministrativa era un obiettivo dichiarato, ma non tutti ci credevano allo stesso modo.',
      ),
    ),
    heading(2, 'Il territorio e il progetto'),
    paragraph(
      'Il progetto We.Ca.Re. voleva portare i servizi fuori dagli uffici, con poli formati da Comuni vicini ed équipe di mestieri diversi, affiancate da volontari. La pandemia ne ha lasciato in piedi una parte soltanto; quella rivolta ai migranti è rimasta quasi ferma.',
      citation('int-07', 'lo sportello per i migranti, per esempio, quasi non è cominciato'),
    ),
    heading(2, 'Perché l’unione non è avvenuta'),
    bulletList(
      paragraph(
        'La stabilità dell’ambito era apparente e le convinzioni erano diverse.',
        citation(
          'int-07',
          'L’ambito pareva ordinato e stabile, però era un’apparenza che copriva equilibri fragili.',
        ),
      ),
      paragraph(
        'La Regione non spingeva più in quella direzione.',
        citation('int-07', 'La Regione non premeva più perché gli enti si fondessero'),
      ),
      paragraph(
        'Le regole del PNRR rendevano più vantaggioso separarsi.',
        citation(
          'int-07',
          'I bandi assegnano più punti alle alleanze fra ambiti, non a quelle fra enti di un medesimo ambito.',
        ),
      ),
    ),
    heading(2, 'Che cosa resta in comune'),
    paragraph(
      'La competenza nei progetti è il lascito più solido. Borgomanero ha assunto chi li scrive e chi li rendiconta, e anche gli altri enti, nei bandi più recenti, si sono appoggiati a loro.',
      citation(
        'int-08',
        'Borgomanero si è sobbarcato molto lavoro e ha dato vita a un ufficio dedicato, con una progettista reclutata tramite una cooperativa.',
      ),
      citation(
        'int-08',
        'Serve da punto di raccordo con gli altri enti quando c’è da preparare un progetto o da partecipare a un bando.',
      ),
    ),
    paragraph(
      'L’appalto unico ha reso omogenei i servizi in tutto il territorio.',
      citation(
        'int-08',
        'A vincerlo è stata un’associazione temporanea di tre cooperative, ciascuna con la propria organizzazione.',
      ),
    ),
    paragraph(
      'I centri per le famiglie, abituati da tempo a collaborare, hanno superato senza difficoltà anche i mesi della pandemia.',
      citation(
        'int-08',
        'I centri per le famiglie lavoravano insieme da tempo e hanno potuto continuare a distanza, nei mesi più duri, senza perdere il filo.',
      ),
    ),
    heading(2, 'Prospettive'),
    paragraph(
      'Nell’Ambito 12 un ente grande e uno piccolo devono ora trovare un accordo. La differenza di mezzi può dividerli o spingerli ad avvicinarsi.',
      citation(
        'int-07',
        'Potrebbe nascerne un nuovo attrito oppure, al contrario, un avvicinamento per necessità.',
      ),
    ),
  ),
  decision: {
    verdict: 'CHANGES_REQUESTED',
    reason:
      'Il passaggio sull’appalto unico va riscritto: il brano richiamato dice quasi il contrario. Servono anche le voci discordi sull’uniformità dei servizi.',
  },
  comments: [
    'Sull’uniformità i testimoni non concordano. Per qualcuno We.Ca.Re. ha avvicinato i servizi, per altri è solo apparenza, e le tre cooperative lavorano in modo diverso. La sintesi dovrebbe riportare entrambe le posizioni.',
    'Manca la storia di Castelletto Ticino, che con Arona aveva condiviso il direttore e poi ha scelto un ambito proprio. Senza questo passaggio la divisione si capisce a metà.',
  ],
};

export const summaries: readonly DemoSummary[] = [verbanoCusioOssola, areaNordNovarese];
