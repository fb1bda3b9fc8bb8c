import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview15: DemoDocument = {
  key: 'int-15',
  title: 'Cuorgnè, Caluso e Ivrea, tre firme per un ambito solo',
  interview: 15,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'L’Ambito 24 riuniva tre consorzi, il C.I.S.S. 38 di Cuorgnè, il C.I.S.S.A.C di Caluso e IN.RE.TE. di Ivrea. Dal 2023 gli ambiti sono tre, uno per consorzio. Il colloquio spiega perché ci si è arrivati e che cosa, malgrado tutto, prosegue.',
    'Il primo nodo è il Ministero. Per i suoi uffici un ambito ha un titolare, e uno soltanto; qui invece i legali rappresentanti erano tre, e non esiste regolamento interno che possa cambiare questo dato. Dover apparire come un solo soggetto senza esserlo complicava ogni pratica.',
    'Con il PNRR il problema si è fatto più evidente. I fondi ordinari per le politiche sociali e per la non autosufficienza vanno al singolo ente e non creano difficoltà. Quelli del Piano invece arrivano all’ambito, e i consorzi hanno dovuto firmare una convenzione con un capofila, che gli uffici ministeriali non hanno capito subito.',
    'Eppure nel 2016 si guardava altrove. Tecnici e responsabili dei servizi immaginavano un ente unico con due direzioni, una per l’amministrazione e una per il sociale, e un solo ufficio gare. Lo scopo era spendere meno per amministrarsi, ma l’idea non ha avuto seguito.',
    'Sul ritorno all’ambito unico chi parla non si fa illusioni. La politica ha preso la sua decisione, e un passo indietro non è previsto.',
    'Il lavoro comune però va oltre We.Ca.Re. Il cantiere più avanzato è il regolamento dei contributi economici, costruito su una base identica per tutti gli enti dell’ASL TO4, salvo Chivasso. Porterebbe servizi più uguali da un Comune all’altro.',
    'Manca ancora il voto dei sindaci. A frenare sono state due cose, il Reddito di cittadinanza che lo Stato sta rivedendo e le linee guida sull’ISEE, che la Regione non ha ancora applicato.',
    'C’è poi un incontro che resiste alla divisione. Chi nei tre enti si occupa di Reddito di cittadinanza si ritrova ogni mese o poco più, perché le norme cambiano di continuo. Si scambiano dubbi e cercano una procedura comune, per esempio sui rendiconti. L’appuntamento era nato con l’ambito e gli è sopravvissuto.',
    'Il giudizio su We.Ca.Re. è favorevole. Il confronto cominciato scrivendo quel progetto dura ancora, e chi parla assicura che l’intenzione di collaborare non è venuta meno con la separazione.',
    'Un’ultima annotazione riguarda la scala. C.I.S.T.A.I. teneva insieme quattro ambiti e sette enti, e un territorio così vasto ha reso pesante l’organizzazione e diseguali i risultati da una zona all’altra.',
  ],
  codings: [
    {
      quote: 'Dal 2023 gli ambiti sono tre, uno per consorzio.',
      themes: ['GEO.SUDD'],
    },
    {
      quote:
        'Per i suoi uffici un ambito ha un titolare, e uno soltanto; qui invece i legali rappresentanti erano tre',
      themes: ['DIV.IST.MIN', 'DIV.IST'],
    },
    {
      quote:
        'i legali rappresentanti erano tre, e non esiste regolamento interno che possa cambiare questo dato',
      themes: ['DIV.IST'],
      coder: 'coordinator',
      memo: 'Si sovrappone al brano precedente: qui interessa il limite dei regolamenti interni.',
    },
    {
      quote:
        'i consorzi hanno dovuto firmare una convenzione con un capofila, che gli uffici ministeriali non hanno capito subito',
      themes: ['INT.CONV', 'DIV.IST.MIN'],
    },
    {
      quote:
        'Tecnici e responsabili dei servizi immaginavano un ente unico con due direzioni, una per l’amministrazione e una per il sociale',
      themes: ['GEO.ACC', 'CAP.AMM'],
    },
    {
      quote: 'La politica ha preso la sua decisione',
      themes: ['DIV.POL', 'GEO.INSTAB'],
    },
    {
      quote:
        'Il cantiere più avanzato è il regolamento dei contributi economici, costruito su una base identica per tutti gli enti dell’ASL TO4, salvo Chivasso.',
      themes: ['INT.REG', 'ERED.STR'],
    },
    {
      quote: 'Porterebbe servizi più uguali da un Comune all’altro.',
      themes: ['INT.OMOG'],
    },
    {
      quote:
        'Chi nei tre enti si occupa di Reddito di cittadinanza si ritrova ogni mese o poco più, perché le norme cambiano di continuo.',
      themes: ['CONV.COLL.SIA', 'INT.TAV'],
    },
    {
      quote: 'chi parla assicura che l’intenzione di collaborare non è venuta meno con la separazione',
      themes: ['CONV.CONS', 'ERED.REL'],
    },
    {
      quote:
        'un territorio così vasto ha reso pesante l’organizzazione e diseguali i risultati da una zona all’altra',
      themes: ['DIV.ETER', 'ERED.LIM'],
    },
  ],
};
