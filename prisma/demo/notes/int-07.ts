import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview07: DemoDocument = {
  key: 'int-07',
  title: 'Area nord novarese, una calma di superficie',
  interview: 7,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Tre enti formavano l’ambito del nord novarese. Erano il C.I.S.S. di Borgomanero, il C.I.S.AS. di Castelletto Ticino e i Comuni convenzionati con Arona. Il colloquio torna sugli anni in cui si pensò di farne uno.',
    'Fra il 2013 e il 2018 l’unificazione amministrativa era un obiettivo dichiarato, ma non tutti ci credevano allo stesso modo. Chi parla insiste su un contrasto. L’ambito pareva ordinato e stabile, però era un’apparenza che copriva equilibri fragili.',
    'Verso la fine del 2018 fu pronto uno studio di fattibilità, che esaminava le vie per arrivare a un solo ente. Nello stesso periodo i tre decisero di affidare i servizi con gare comuni, e fu il momento in cui si trovarono più vicini.',
    'Il passo decisivo, però, non venne. La Regione non premeva più perché gli enti si fondessero, come faceva quando We.Ca.Re. fu pensato, e senza quella spinta il progetto è tramontato. Da allora hanno prevalso le ragioni di chi voleva andare per conto suo.',
    'La storia di Castelletto Ticino è la più eloquente. Con Arona c’era un’intesa di lunga data e per un certo tempo le due gestioni ebbero perfino lo stesso direttore. Quando la Regione ha permesso di creare nuovi ambiti, il consorzio ha preferito averne uno tutto suo, il 36.',
    'Sono rimasti insieme Borgomanero e Arona. Il primo serve circa 71.000 abitanti, la seconda 26.500, e la distanza nei mezzi è altrettanto grande. Potrebbe nascerne un nuovo attrito oppure, al contrario, un avvicinamento per necessità.',
    'Un ruolo l’ha avuto anche il PNRR. I bandi assegnano più punti alle alleanze fra ambiti, non a quelle fra enti di un medesimo ambito. Conviene dunque dividersi e poi presentarsi in compagnia, il che non ha aiutato a restare uniti.',
    'Del progetto We.Ca.Re. si ricorda l’idea di portare i servizi fuori dai loro uffici, con poli formati da Comuni vicini ed équipe di assistenti sociali, educatori, operatori e volontari. Con la pandemia se n’è realizzata solo una parte; lo sportello per i migranti, per esempio, quasi non è cominciato.',
    'Resta l’impressione di un caso in cui la fusione è stata a portata di mano più che altrove, e in cui proprio per questo il ripensamento fa riflettere.',
  ],
  codings: [
    {
      quote:
        'Fra il 2013 e il 2018 l’unificazione amministrativa era un obiettivo dichiarato, ma non tutti ci credevano allo stesso modo.',
      themes: ['GEO.ACC', 'CONV'],
    },
    {
      quote: 'L’ambito pareva ordinato e stabile, però era un’apparenza che copriva equilibri fragili.',
      themes: ['GEO.INSTAB', 'DIV'],
    },
    {
      quote:
        'i tre decisero di affidare i servizi con gare comuni, e fu il momento in cui si trovarono più vicini',
      themes: ['INT.APP', 'CONV'],
    },
    {
      quote: 'La Regione non premeva più perché gli enti si fondessero',
      themes: ['DIV.REG'],
    },
    {
      quote:
        'senza quella spinta il progetto è tramontato. Da allora hanno prevalso le ragioni di chi voleva andare per conto suo.',
      themes: ['DIV', 'GEO.ACC'],
    },
    {
      quote: 'per un certo tempo le due gestioni ebbero perfino lo stesso direttore',
      themes: ['INT.PERS'],
    },
    {
      quote: 'il consorzio ha preferito averne uno tutto suo, il 36',
      themes: ['GEO.SUDD', 'DIV.POL'],
    },
    {
      quote:
        'Il primo serve circa 71.000 abitanti, la seconda 26.500, e la distanza nei mezzi è altrettanto grande.',
      themes: ['CAP.DIM', 'CAP.AMM'],
    },
    {
      quote: 'Potrebbe nascerne un nuovo attrito oppure, al contrario, un avvicinamento per necessità.',
      themes: ['GEO.INSTAB', 'GEO.PLURI'],
    },
    {
      quote:
        'I bandi assegnano più punti alle alleanze fra ambiti, non a quelle fra enti di un medesimo ambito.',
      themes: ['DIV.IST.PNRR'],
      memo: 'Lo stesso meccanismo è descritto in generale nel quadro di sfondo.',
    },
    {
      quote: 'lo sportello per i migranti, per esempio, quasi non è cominciato',
      themes: ['PAND.OST', 'ERED.LIM'],
    },
  ],
};
