import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

type KeyText = 'ctrl' | 'shift' | 'alt' | 'del' | 'enter';
type Meaning =
  | 'upDown'
  | 'leftRight'
  | 'brackets'
  | 'shiftLeftRight'
  | 'ctrlShiftLeftRight'
  | 'shiftUpDown'
  | 'escape'
  | 'theme'
  | 'recent'
  | 'altLeftRight'
  | 'altShiftLeftRight'
  | 'delete'
  | 'recode'
  | 'keyQuote'
  | 'split'
  | 'join'
  | 'memo'
  | 'undo'
  | 'redo'
  | 'help'
  | 'inVivo'
  | 'whole'
  | 'view'
  | 'focus'
  | 'find'
  | 'themes'
  | 'treeEnter'
  | 'treeShiftEnter'
  | 'treePin'
  | 'treeFocus';

/** Names of keys that languages write differently stand in the messages. */
const NAMED: readonly string[] = ['ctrl', 'shift', 'alt', 'del', 'enter'] satisfies KeyText[];

const GROUPS: {
  title: 'moving' | 'selecting' | 'coding' | 'treeTitle' | 'other';
  rows: [Meaning, string[]][];
}[] = [
  {
    title: 'moving',
    rows: [
      ['upDown', ['↑', '↓']],
      ['brackets', ['[', ']']],
      ['leftRight', ['←', '→']],
      ['find', ['ctrl', 'F']],
      ['themes', ['L']],
    ],
  },
  {
    title: 'selecting',
    rows: [
      ['shiftLeftRight', ['shift', '←', '→']],
      ['ctrlShiftLeftRight', ['ctrl', 'shift', '←', '→']],
      ['shiftUpDown', ['shift', '↑', '↓']],
      ['escape', ['Esc']],
    ],
  },
  {
    title: 'coding',
    rows: [
      ['theme', ['C']],
      ['inVivo', ['N']],
      ['recent', ['1', '…', '9']],
      ['whole', ['P', 'T']],
      ['altLeftRight', ['alt', '←', '→']],
      ['altShiftLeftRight', ['alt', 'shift', '←', '→']],
      ['split', ['S']],
      ['join', ['J']],
      ['recode', ['R']],
      ['keyQuote', ['K']],
      ['memo', ['M']],
      ['delete', ['del']],
    ],
  },
  {
    title: 'treeTitle',
    rows: [
      ['treeEnter', ['enter']],
      ['treeShiftEnter', ['shift', 'enter']],
      ['treePin', ['P']],
      ['treeFocus', ['F']],
    ],
  },
  {
    title: 'other',
    rows: [
      ['focus', ['F']],
      ['view', ['V']],
      ['undo', ['ctrl', 'Z']],
      ['redo', ['ctrl', 'shift', 'Z']],
      ['help', ['?']],
    ],
  },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('workspace.keys');
  const nameOf = (key: string) => (NAMED.includes(key) ? t(key as KeyText) : key);
  return (
    <Dialog title={t('title')} onClose={onClose} wide>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {GROUPS.map(({ title, rows }) => (
          <section key={title}>
            <h3 className="mb-1.5 font-semibold">{t(title)}</h3>
            <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5">
              {rows.map(([meaning, keys]) => (
                <Fragment key={meaning}>
                  <dt className="flex gap-1">
                    {keys.map((key) =>
                      key === '…' ? <span key={key}>–</span> : <Kbd key={key}>{nameOf(key)}</Kbd>,
                    )}
                  </dt>
                  <dd className="text-ink-2">{t(meaning)}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="mt-5 text-xs text-ink-2">{t('note')}</p>
    </Dialog>
  );
}
