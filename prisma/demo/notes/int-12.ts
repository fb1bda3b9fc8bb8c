import type { DemoDocument } from '../demo-content';
import { interviewDisclaimer } from './disclaimer';

export const interview12: DemoDocument = {
  key: 'int-12',
  title: 'Pinerolese, una macchina di collaborazione già avviata',
  interview: 12,
  passages: [],
  paragraphs: [
    interviewDisclaimer,
    'Chi parla vede We.Ca.Re. come un consolidamento. Nel Pinerolese collaborare era già la regola; il programma ha dato a quella consuetudine un’ossatura e un metodo.',
    'L’immagine usata è quella di un meccanismo che si è messo in moto e che si conserva, con intensità diversa secondo i momenti. Non un picco seguito dal vuoto, quindi, ma un andamento che sale e scende senza fermarsi.',
    'Il frutto più solido è il protocollo d’intesa. Lo hanno sottoscritto i partner che avevano lavorato alle misure 1 e 2 della Strategia, e al momento del colloquio continuava a essere applicato.',
    'Il documento fissa un modo di procedere. Stabilisce come si progetta insieme nei diversi settori, e su questo i firmatari concordano. Il punto di partenza erano i minori e le famiglie.',
    'Qui il rapporto colloca un tratto distintivo del caso. Diversi progetti legati a We.Ca.Re., compresi quelli sul welfare aziendale, si sono uniti fra loro, e così i servizi hanno incontrato organizzazioni che con il sociale non avevano mai avuto a che fare.',
    'La base è la fiducia fra i due enti. Gli affidi, seguiti insieme da un decennio, hanno fatto da palestra; in seguito la cerchia si è allargata al terzo settore e ad altri soggetti privati.',
    'Il progetto, Se io sono, tu sei e noi siamo, chiedeva in effetti competenze che i servizi da soli non avevano. Si lavorava nelle scuole con l’educazione fra pari, nelle aziende con la formazione e il welfare per i dipendenti, nei quartieri con mediatori scelti fra gli abitanti, e si provavano nuovi modi di sostenere le coppie.',
    'Sulla forma istituzionale il colloquio non insiste, almeno per quanto ne riferisce il rapporto. L’ambito resta a due enti perché uno è troppo piccolo per fare da sé, e i rapporti fra i due non ne soffrono.',
    'Viene da chiedersi se la solidità del caso dipenda dal metodo o piuttosto dalle proporzioni fra i due enti. È una domanda per il confronto con Mondovì e con Borgomanero, dove accanto a un ente grande ce n’è uno piccolo.',
  ],
  codings: [
    {
      quote:
        'Nel Pinerolese collaborare era già la regola; il programma ha dato a quella consuetudine un’ossatura e un metodo.',
      themes: ['CONV.WECARE', 'CONV.COLL'],
    },
    {
      quote: 'il programma ha dato a quella consuetudine un’ossatura e un metodo',
      themes: ['ERED.STR'],
      coder: 'coordinator',
    },
    {
      quote:
        'un meccanismo che si è messo in moto e che si conserva, con intensità diversa secondo i momenti',
      themes: ['ERED.REL'],
    },
    {
      quote: 'Il frutto più solido è il protocollo d’intesa.',
      themes: ['INT.TAV', 'ERED.STR'],
    },
    {
      quote: 'Stabilisce come si progetta insieme nei diversi settori, e su questo i firmatari concordano.',
      themes: ['INT.TAV', 'INT.OMOG'],
    },
    {
      quote: 'i servizi hanno incontrato organizzazioni che con il sociale non avevano mai avuto a che fare',
      themes: ['RETE', 'ERED.REL'],
    },
    {
      quote: 'Gli affidi, seguiti insieme da un decennio, hanno fatto da palestra',
      themes: ['CONV.COLL.ALTRE'],
    },
    {
      quote: 'L’ambito resta a due enti perché uno è troppo piccolo per fare da sé',
      themes: ['GEO.PLURI', 'CAP.DIM'],
      memo: 'Deduzione del rapporto, non di chi è stato intervistato.',
    },
  ],
};
