import { useTranslations } from 'next-intl';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { DEFAULT_DISTANCE, type Query, type ThemeTerm } from '@/lib/core/retrieval/query';

/** Queries of this study's own themes, to start from. */
export function QueryExamples({ onUse }: { onUse: (query: Query) => void }) {
  const t = useTranslations('retrieval.examples');
  const { themes } = useRetrieval();
  const [first, second] = themes.filter(({ archivedAt }) => archivedAt === null);
  const examples: [string, Query][] = [];
  if (first && second) {
    const values = { first: first.name, second: second.name };
    const [one, other] = [termOf(first.id), termOf(second.id)];
    const sides = { left: [one], right: [other] };
    examples.push(
      [t('near', values), { kind: 'proximity', relation: 'near', distance: DEFAULT_DISTANCE, ...sides }],
      [t('both', values), { kind: 'and', items: [one, other] }],
      [
        t('without', values),
        { kind: 'and', items: [one, { kind: 'wording', value: 'VERBATIM' }, { kind: 'not', item: other }] },
      ],
    );
  }
  examples.push([t('key'), { kind: 'key', value: true }]);
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h2 className="font-semibold">{t('title')}</h2>
      <ul className="flex flex-col gap-1.5">
        {examples.map(([words, query]) => (
          <li key={words}>
            <button
              type="button"
              onClick={() => onUse(query)}
              className="rounded-md border border-line bg-surface px-2.5 py-1.5 text-left hover:bg-sunken"
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function termOf(id: string): ThemeTerm {
  return { kind: 'theme', ref: { id }, only: false, weights: [] };
}
