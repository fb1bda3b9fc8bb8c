const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));
const phrases = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*,\s*/u));

/** Folded (`foldName`), as everything here. Regions, the seats of provinces, and cities that interviews often name. */
export const PLACES = phrases(`
  abruzzo, basilicata, calabria, campania, emilia-romagna, emilia romagna, friuli, friuli venezia giulia, lazio, liguria,
  lombardia, marche, molise, piemonte, puglia, sardegna, sicilia, toscana, trentino, trentino-alto adige, alto adige, umbria,
  valle d'aosta, veneto, italia, agrigento, alessandria, ancona, andria, aosta, arezzo, ascoli piceno, asti, avellino, bari,
  barletta, belluno, benevento, bergamo, biella, bologna, bolzano, brescia, brindisi, cagliari, caltanissetta, campobasso,
  carbonia, caserta, catania, catanzaro, cesena, chieti, como, cosenza, cremona, crotone, cuneo, enna, fermo, ferrara, firenze,
  foggia, forlì, frosinone, genova, gorizia, grosseto, imperia, isernia, l'aquila, aquila, la spezia, latina, lecce, lecco,
  livorno, lodi, lucca, macerata, mantova, massa, matera, messina, milano, modena, monza, napoli, novara, nuoro, oristano,
  padova, palermo, parma, pavia, perugia, pesaro, pescara, piacenza, pisa, pistoia, pordenone, potenza, prato, ragusa, ravenna,
  reggio calabria, reggio emilia, rieti, rimini, roma, rovigo, salerno, sassari, savona, siena, siracusa, sondrio, taranto,
  teramo, terni, torino, trani, trapani, trento, treviso, trieste, udine, urbino, varese, venezia, verbania, vercelli, verona,
  vibo valentia, vicenza, viterbo, ivrea, pinerolo, moncalieri, rivoli, chieri, chivasso, carmagnola, settimo torinese,
  collegno, grugliasco, nichelino, orbassano, susa, lanzo, ciriè, casale monferrato, novi ligure, tortona, acqui terme,
  valenza, ovada, alba, bra, fossano, mondovì, saluzzo, savigliano, borgomanero, arona, domodossola, omegna, borgosesia,
  canavese, monferrato, langhe, valsesia, turin, milan, rome, florence, venice, naples, genoa, padua, bruxelles, brussels,
  parigi, paris, londra, london, berlino, berlin, madrid, barcellona, barcelona, vienna, europa, europe, france, francia,
  germany, germania, spain, spagna, england, inghilterra, scotland, wales, ireland, romania, marocco, morocco, albania, nigeria,
  manchester, birmingham, leeds, liverpool, glasgow, edinburgh, cardiff, bristol, dublin, belfast, new york, lisbon, lisbona`);

/** One of them among the words of a name makes it an organisation's. */
export const ORGANISATION_WORDS = words(`
  agenzia agency ambito arci asl aso asp assessorato association associazione ats ausl auser authority azienda banca bank
  caritas centre centro charity cisl cgil church cisa ciss cissa cissaca clinic clinica college company compagnia comune
  consorzio consortium cooperativa cooperative coop council croce department dipartimento distretto diocesi ente federazione
  fondazione foundation gmbh gruppo hospital inail inps institute istituto limited ltd ministero ministry museo onlus
  ospedale osservatorio parrocchia politecnico prefettura provincia questura regione scuola school segretariato servizi
  servizio sindacato società spa srl trust tribunale uil unione union università university ufficio usl unità`);

/** Before a name; no part of it. */
export const TITLES = words(`
  signor signora signore signorina sig sigra sig.ra dottor dottore dottoressa dott dottssa dr dra prof professor professore
  professoressa avv avvocato avvocata ing ingegner ingegnere arch architetto geom geometra rag ragionier onorevole on don
  suor padre monsignor mons fra sindaco sindaca assessore assessora assessor presidente direttore direttrice mr mrs ms miss
  mister sir lady doctor father sister reverend rev mayor councillor ra ssa`);

/** Given names that are frequent in Italy and in English. */
export const FIRST_NAMES = words(`
  adriana alberto alessandra alessandro alessia alessio alice ambra andrea angela angelo anna annalisa annamaria antonella
  antonia antonio arianna barbara beatrice benedetta bruno camilla carla carlo carmela carmen caterina cecilia chiara cinzia
  claudia claudio concetta costanza cristian cristiana cristina daniela daniele dario davide debora denise diego domenico
  donatella edoardo elena eleonora elisa elisabetta emanuela emanuele emilio emma enrica enrico enzo erica ernesto ettore
  eugenio eva fabiana fabio fabrizio federica federico ferdinando filippo fiorella flavia flavio franca francesca francesco
  franco gabriele gabriella gaetano gennaro giacomo gianfranco gianluca gianni gianpaolo ginevra gioia giorgia giorgio giovanna
  giovanni giulia giuliana giuliano giulio giuseppe giuseppina graziella grazia greta guido ida ilaria irene isabella ivan
  ivana jacopo laura leonardo lidia liliana lisa livia loredana lorena lorenza lorenzo luca lucia luciana luciano luigi luigia
  luisa maddalena manuela marcella marcello marco margherita maria mariangela marina mario marisa marta martina massimiliano
  massimo matilde matteo mattia maura maurizio mauro michela michele milena mirella monica nadia nicola nicoletta nicolò
  noemi olga ornella paola paolo patrizia piera piero pietro pina raffaele raffaella renata renato renzo riccardo rita roberta
  roberto rocco romina rosa rosanna rosaria rossella sabrina salvatore samuele sandra sandro sara serena sergio silvana silvia
  simona simone sofia sonia stefania stefano susanna tania teresa tiziana tommaso ugo umberto valentina valeria valerio vanessa
  vera veronica vincenzo viola virginia vito vittoria vittorio viviana walter ahmed mohamed mohammed fatima aisha ion elena
  adam alan albert alexander amy andrew ann anne anthony arthur ben brian carol caroline catherine charles charlotte chris
  christine christopher claire daniel david deborah diana donald dorothy edward elizabeth emily eric evelyn frank gary george
  grace hannah harry helen henry jack jacob james jane janet jason jean jennifer jessica joan john jonathan joseph joshua judith
  julia julie justin karen kate katherine keith kevin kim larry lauren laurence linda louise lucy margaret mary matthew
  megan michael michelle nancy natalie nicholas nicole olivia oliver pamela patricia patrick paul peter philip rachel ralph
  rebecca richard robert roger rose ruth ryan samantha samuel sandra sarah scott sharon sophie stephanie stephen steven susan
  teresa thomas timothy tom victoria vincent walter wendy william zoe`);

/** Who speaks, when the label is a part in the conversation and not a name. */
export const SPEAKER_PARTS = words(`
  intervistatore intervistatrice intervistato intervistata intervistati intervistate intervistante moderatore moderatrice
  interviewer interviewee interviewees moderator facilitator facilitatore facilitatrice respondent participant partecipante
  testimone domanda risposta question answer speaker voce voice voices uomo donna man woman operatore operatrice osservatore
  osservatrice tutti all ricercatore ricercatrice researcher observer assistente sociale assistant sindaco sindaca direttore
  direttrice director presidente coordinatore coordinatrice coordinator utente user educatore educatrice nota note q a d r
  i int m f uno due tre`);

/** Capitalised inside sentences without naming anybody: pronouns of courtesy, days and months, peoples, acronyms of every day. */
export const STOP_WORDS = words(`
  i io lei loro voi ella suo sua suoi sue ii iii iv v vi vii viii ix x xi xii sì no ok tv pc cd dvd cv pdf sms iva pil ue eu
  stato stati chiesa covid internet web google whatsapp facebook zoom skype teams email nord sud est ovest north south east
  west natale pasqua ferragosto christmas easter gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre
  novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday italian italians english british
  european american french german spanish romanian moroccan albanian italiani europei dio god repubblica costituzione
  il lo la le gli un uno una e ed o ma se che chi cui non come quando dove perché poi quindi allora però anche ancora così cioè
  insomma ecco beh mah boh certo certamente infatti invece adesso ora oggi ieri domani questo questa questi queste quello quella
  quelli quelle ci si mi ti vi ne per con da in su tra fra di a al dal nel sul del the a an and or but if that who which not
  how when where why then so because also still well yes yeah right now today yesterday tomorrow this these those he she it we
  you they my your his her its our their to of in on at by for from with as is are was were be been`);

/** A name that begins with one is a place's. */
export const PLACE_WORDS = words(
  `città valle val monte lago borgo piazza via corso quartiere street square road city town`,
);

/** Inside the name of an organisation or place: `Città di Castello`, `University of Leeds`. */
export const CONNECTORS = words(`di de del dello della dei degli delle dell d da dal dalla dall of the`);

/** Inside names when they have a capital: `Anna De Luca`, `Cooperativa Il Sentiero`. */
export const PARTICLES = words(
  `de di del della dello dei degli da dal dalla d il lo la le gli i san santa van von der the of`,
);

/** Given names and places that are words of every day too: without a capital they tell nothing. */
export const ALSO_WORDS = words(`
  alba angela aquila ben benedetta bra bruno carol chiara como costanza diana eva fermo franca franco frank gioia grace grazia
  guido ida ion jack jean latina marche marina massa massimo pina piera potenza prato ralph rosa rose ruth salvatore scott
  serena susa tim tom trani valenza vera viola virginia vittoria vittorio`);
