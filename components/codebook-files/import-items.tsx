import { useTranslations } from 'next-intl';
import { ColorDot } from '@/components/ui/color-dot';
import { Notice } from '@/components/ui/notice';
import { ScrollArea } from '@/components/ui/scroll-area';
import type { ImportPreview } from '@/lib/domain/themes/codebook-files';

/** Problems that are shown; whoever has more corrects these first. */
const SHOWN = 20;

type Problem = ImportPreview['problems'][number];
type Item = ImportPreview['items'][number];

/** What is wrong with a file, line by line. */
export function ImportProblems({ problems }: { problems: Problem[] }) {
  const t = useTranslations('codebookFiles');
  const wordsOf = ({ key, values }: Problem) => {
    const { field } = values;
    const named = field === undefined ? values : { ...values, field: t(`field.${field}` as 'field.name') };
    return t(`problem.${key}` as 'problem.noName', named);
  };
  return (
    <Notice tone="bad" alert>
      <p>{t('problems', { count: problems.length })}</p>
      <ul className="list-disc pl-5">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={`${problem.line}-${index}`}>
            {t('line', { line: problem.line, problem: wordsOf(problem) })}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{t('more', { count: problems.length - SHOWN })}</p>}
    </Notice>
  );
}

/** The themes of a file, and what becomes of each. */
export function ImportItems({ items, update }: { items: Item[]; update: boolean }) {
  const t = useTranslations('codebookFiles');
  const columns = ['line', 'theme', 'status', 'definition'] as const;
  return (
    <ScrollArea
      className="max-h-[32rem] overflow-auto rounded-md border border-line"
      role="region"
      aria-label={t('table')}
    >
      <table className="w-full text-left">
        <thead className="sticky top-0 bg-sunken">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-medium">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={index} className="border-t border-line align-top">
              <td className="px-3 py-1.5 text-ink-2 tabular-nums">{item.line}</td>
              <td className="px-3 py-1.5">
                <span
                  className="flex items-center gap-2"
                  style={{ paddingLeft: `${(item.path.length - 1) * 1.1}rem` }}
                >
                  {item.color !== null && <ColorDot color={item.color} />}
                  <span className="wrap-anywhere">{item.path.at(-1)}</span>
                </span>
              </td>
              <td className="px-3 py-1.5">
                <Status item={item} update={update} />
              </td>
              <td className="max-w-md truncate px-3 py-1.5 text-ink-2">{item.definition}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Status({ item: { status, fields, name }, update }: { item: Item; update: boolean }) {
  const t = useTranslations('codebookFiles');
  if (status !== 'changed') return t(`status.${status}`);
  const said = { fields: fields.map((field) => t(`field.${field}`)).join(', ') };
  return (
    <>
      {t(update ? 'status.changedUpdate' : 'status.changedKeep', said)}
      {fields.includes('name') && name !== null && (
        <span className="block text-ink-2">{t('renamed', { name })}</span>
      )}
    </>
  );
}
