import type { DemoCase } from './demo-content';

export const cases: readonly DemoCase[] = [
  {
    code: 'C1',
    title: 'Alessandria / Valenza',
    project: 'Quadrante AL&AT',
    description:
      'L’unico caso che si chiude con un accorpamento: i Comuni del Valenzano, che si affidavano all’azienda sanitaria, entrano nel consorzio di Alessandria. Il progetto Quadrante AL&AT guardava però più lontano, a cinque ambiti e due province.',
    organisations: [
      'Consorzio Servizi Sociali Alessandria (C.I.S.S.A.C.A.), capofila',
      'ASL AL Valenza, per delega dei Comuni (fino al 2022)',
    ],
    areas: ['Ambito 1, 2022: C.I.S.S.A.C.A. e ASL AL Valenza', 'Ambito 1, 2023: C.I.S.S.A.C.A.'],
  },
  {
    code: 'C2',
    title: 'Biella / Cossato',
    project: 'We.com',
    description:
      'Due consorzi con una lunga storia comune, avviata nel 2009 dal piano unitario voluto dalla Provincia. L’ambito si divide, mentre nel lavoro quotidiano sui minori e sulle famiglie l’intesa continua a crescere.',
    organisations: ['Consorzio I.R.I.S. Biella, capofila', 'Consorzio CISSABO Cossato'],
    areas: [
      'Ambito 6, 2022: I.R.I.S. Biella e CISSABO Cossato',
      'Ambito 6, 2023: I.R.I.S. Biella',
      'Ambito 35, 2023: CISSABO Cossato',
    ],
  },
  {
    code: 'C3',
    title: 'Cuneo Sud Est',
    project: 'Silver Care',
    description:
      'Sessantadue Comuni, quasi tutti piccoli e anziani, fra il Monregalese e la Langa cebana. I rapporti fra i Comuni sono tesi, quelli fra i due enti gestori si fanno più stretti e l’ambito resta unito.',
    organisations: [
      'Consorzio per i Servizi Socio-Assistenziali del Monregalese (CSSM), Mondovì, capofila',
      'Unione Montana delle valli Mongia, Cevetta, Langa Cebana e alta Valle Bormida, Ceva',
    ],
    areas: ['Ambito 9, 2022 e 2023: CSSM e Unione Montana di Ceva'],
  },
  {
    code: 'C4',
    title: 'Area nord novarese',
    project: 'Deperimetrazione dei servizi di contatto con la vulnerabilità come sfida di innovazione',
    description:
      'Tre enti che per anni hanno ragionato di una fusione e che nel 2018 ne avevano verificato la fattibilità. L’ipotesi cade: Castelletto Ticino diventa ambito da solo, Arona resta con Borgomanero.',
    organisations: [
      'Consorzio Intercomunale per la Gestione dei servizi socio assistenziali (C.I.S.S.), Borgomanero, capofila',
      'Comuni Convenzionati Arona',
      'Consorzio Intercomunale Servizi Assistenziali (C.I.S.AS.), Castelletto Ticino',
    ],
    areas: [
      'Ambito 12, 2022: Borgomanero, Arona e Castelletto Ticino',
      'Ambito 12, 2023: Borgomanero e Arona',
      'Ambito 36, 2023: Castelletto Ticino',
    ],
  },
  {
    code: 'C5',
    title: 'Pinerolese',
    project:
      'Se io sono, tu sei e noi siamo. Accompagnamento educativo delle relazioni per contrastare le conflittualità e rafforzare la coesione sociale',
    description:
      'Un consorzio grande e un’Unione di valle molto più piccola che da un decennio seguono insieme gli affidi. La collaborazione si allarga a imprese, scuole e associazioni e prende la forma di un protocollo.',
    organisations: ['CISS Pinerolo, capofila', 'Unione Chisone Germanasca'],
    areas: ['Ambito 20, 2022 e 2023: CISS Pinerolo e Unione Chisone Germanasca'],
  },
  {
    code: 'C6',
    title: 'Cuorgnè / Caluso / Ivrea',
    project: 'C.I.S.T.A.I. – Coprogettiamo insieme Sistema Territoriali di Attività Integrate',
    description:
      'Nel 2016 i tecnici dei tre consorzi proponevano di fonderli; dal 2023 gli ambiti sono tre, uno per consorzio. Restano un regolamento comune in attesa di approvazione e l’abitudine di cercare fondi insieme.',
    organisations: [
      'Consorzio Intercomunale dei Servizi Socio Assistenziali (C.I.S.S. 38), Cuorgnè, capofila',
      'Consorzio Intercomunale Servizi Socio-Assistenziali (C.I.S.S.A.C), Caluso',
      'Consorzio Servizi Sociali Interventi e Relazioni Territoriali (IN.RE.TE.), Ivrea',
    ],
    areas: [
      'Ambito 24, 2022: C.I.S.S. 38, C.I.S.S.A.C e IN.RE.TE.',
      'Ambito 24, 2023: C.I.S.S. 38 Cuorgnè',
      'Ambito 38, 2023: C.I.S.S.A.C Caluso',
      'Ambito 39, 2023: IN.RE.TE. Ivrea',
    ],
  },
  {
    code: 'C7',
    title: 'Verbano Cusio Ossola',
    project: 'We.Ca.Re VCO – La comunità con le persone anziane',
    description:
      'Tre consorzi che, per dimensioni, avrebbero potuto separarsi e hanno scelto di restare nello stesso ambito. Li tiene insieme una serie di progetti sugli anziani e una cabina di regia che si riunisce ogni settimana.',
    organisations: ['CSSV Verbania, capofila', 'CISS Cusio Omegna', 'CISS Ossola Domodossola'],
    areas: ['Ambito 29, 2022 e 2023: CSSV Verbania, CISS Cusio Omegna e CISS Ossola Domodossola'],
  },
  {
    code: 'C8',
    title: 'Vercelli / Santhià',
    project: 'WeLfare Community Meet – WE.L.CO.ME',
    description:
      'Quattro enti lungo una provincia che misura più di cento chilometri. Vercelli resta ambito da sola, gli altri tre formano l’Ambito 40; la separazione è voluta da tutti, eppure Santhià e Gattinara lavorano quasi come un ente solo.',
    organisations: [
      'Comuni Convenzionati Vercelli, capofila',
      'Consorzio Intercomunale servizi assistenza sociale in provincia di Vercelli (C.I.S.A.S), Santhià',
      'Consorzio per l’attività socio-assistenziale (CASA), Gattinara',
      'Unione Montana dei Comuni della Valsesia, Varallo',
    ],
    areas: [
      'Ambito 30, 2022: Vercelli, Santhià, Gattinara e Valsesia',
      'Ambito 30, 2023: Comuni Convenzionati Vercelli',
      'Ambito 40, 2023: Santhià, Gattinara e Valsesia',
    ],
  },
];
