import type { MemoContent, MemoInline } from '@/lib/core/memos/memo-content';

export type DemoMemo = {
  /** By code and key; without any, it is on the study. */
  caseCode?: string;
  theme?: string;
  document?: string;
  title: string;
  author: 'researcher' | 'coordinator' | 'supervisor';
  /** Before the seeding. */
  hoursAgo: number;
  content: MemoContent;
};

const text = (words: string): MemoInline => ({ type: 'text', text: words });
const bold = (words: string): MemoInline => ({ type: 'text', text: words, marks: [{ type: 'bold' }] });
const paragraph = (...content: MemoInline[]) => ({ type: 'paragraph' as const, content });
const list = (...items: string[]) => ({
  type: 'bulletList' as const,
  content: items.map((item) => ({ type: 'listItem' as const, content: [paragraph(text(item))] })),
});
const doc = (...content: MemoContent['content']): MemoContent => ({ type: 'doc', content });

/** Notes of the team's, in our own words. */
export const memos: readonly DemoMemo[] = [
  {
    title: 'Come leggiamo gli appunti',
    author: 'coordinator',
    hoursAgo: 90,
    content: doc(
      paragraph(
        text('I testi di questo studio sono '),
        bold('appunti'),
        text(': quando li usiamo in una sintesi non vanno mai fra virgolette.'),
      ),
      list(
        'prima si codifica tutta l’intervista',
        'poi si rileggono i temi vicini',
        'solo alla fine si passa alla matrice',
      ),
    ),
  },
  {
    theme: 'CONV.COLL',
    title: 'Confine da chiarire',
    author: 'researcher',
    hoursAgo: 60,
    content: doc(
      paragraph(
        text('Finora qui è finito anche ciò che riguarda accordi di una volta sola. '),
        bold('Domanda per il gruppo'),
        text(': basta un tavolo che si riunisce ogni tanto, o serve qualcosa di scritto?'),
      ),
    ),
  },
  {
    caseCode: 'C4',
    title: 'Che cosa manca',
    author: 'supervisor',
    hoursAgo: 30,
    content: doc(
      paragraph(text('Prima di chiudere la sintesi cercherei ancora:')),
      list('una voce dei comuni più piccoli', 'un documento che confermi le date'),
    ),
  },
  {
    caseCode: 'C7',
    theme: 'CONV.COLL',
    title: '',
    author: 'researcher',
    hoursAgo: 20,
    content: doc(
      paragraph(
        text(
          'Qui la collaborazione sembra nascere dalle persone più che dalle regole: da confrontare con gli altri casi.',
        ),
      ),
    ),
  },
  {
    document: 'int-03',
    title: 'Da risentire',
    author: 'researcher',
    hoursAgo: 10,
    content: doc(
      paragraph(text('L’ultima parte è riassunta in fretta: se serve, tornare alla registrazione.')),
    ),
  },
];
