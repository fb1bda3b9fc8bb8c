import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useId, useState } from 'react';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { WeightBoundFields } from '@/components/retrieval/weight-bound-fields';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { CheckField } from '@/components/ui/field';
import { MAX_WEIGHT, type ThemeTerm, type WeightBound } from '@/lib/core/retrieval/query';

const ThemeChoice = dynamic(
  () => import('@/components/retrieval/theme-choice').then((module) => module.ThemeChoice),
  { ssr: false },
);

interface ThemesFieldProps {
  label: string;
  terms: readonly ThemeTerm[];
  isSingle?: boolean;
  onChange: (terms: ThemeTerm[]) => void;
}

/** Chosen themes, each perhaps without those below it, and a button to choose another. */
export function ThemesField({ label, terms, isSingle, onChange }: ThemesFieldProps) {
  const t = useTranslations('retrieval.field');
  const id = useId();
  const [isChoosing, setChoosing] = useState(false);
  const add = (themeId: string) => {
    const term: ThemeTerm = { kind: 'theme', ref: { id: themeId }, only: false, weights: [] };
    onChange(isSingle ? [term] : [...terms, term]);
    setChoosing(false);
  };
  return (
    <div role="group" aria-labelledby={id} className="flex min-w-44 flex-col gap-1">
      <span id={id} className="font-medium">
        {label}
      </span>
      {terms.map((term, index) => (
        <ChosenTheme
          key={index}
          term={term}
          onChange={(next) => onChange(terms.flatMap((each, at) => (at === index ? (next ?? []) : each)))}
        />
      ))}
      {!(isSingle && terms.length > 0) && (
        <Button className="self-start" onClick={() => setChoosing(true)}>
          {t(terms.length === 0 ? 'choose' : 'addTheme')}
        </Button>
      )}
      {isChoosing && <ThemeChoice onChoose={add} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function ChosenTheme(props: { term: ThemeTerm; onChange: (term: ThemeTerm | null) => void }) {
  const t = useTranslations('retrieval.field');
  const { names, themes } = useRetrieval();
  const { term, onChange } = props;
  const id = 'id' in term.ref ? term.ref.id : '';
  const theme = themes.find((each) => each.id === id);
  const path = names.entry('theme', id)?.names[0] ?? '';
  return (
    <div className="flex flex-col gap-1 rounded-md border border-line bg-paper px-2 py-1">
      <span className="flex items-center gap-1.5">
        {theme && <ColorDot color={theme.color} />}
        <span className="max-w-64 truncate" title={path}>
          {path}
        </span>
        <button
          type="button"
          aria-label={t('removeTheme', { name: path })}
          onClick={() => onChange(null)}
          className="ml-auto rounded-sm p-1 hover:bg-sunken"
        >
          <X aria-hidden size={13} />
        </button>
      </span>
      <CheckField
        label={t('only')}
        checked={term.only}
        onChange={(event) => onChange({ ...term, only: event.target.checked })}
      />
      <WeightsOfTheme
        name={path}
        weights={term.weights}
        onChange={(weights) => onChange({ ...term, weights })}
      />
    </div>
  );
}

interface WeightsOfThemeProps {
  name: string;
  weights: readonly WeightBound[];
  onChange: (weights: WeightBound[]) => void;
}

/** The bounds that the theme's codings must meet by their weight, all of them. */
function WeightsOfTheme({ name, weights, onChange }: WeightsOfThemeProps) {
  const t = useTranslations('retrieval.field');
  return (
    <>
      {weights.map((bound, index) => (
        <div
          key={index}
          role="group"
          aria-label={t('weightOf', { name })}
          className="flex flex-wrap items-end gap-1.5 pb-1"
        >
          <WeightBoundFields bound={bound} onChange={(next) => onChange(weights.with(index, next))} />
          <button
            type="button"
            aria-label={t('removeWeight', { name })}
            onClick={() => onChange(weights.toSpliced(index, 1))}
            className="mb-1.5 rounded-sm p-1 hover:bg-sunken"
          >
            <X aria-hidden size={13} />
          </button>
        </div>
      ))}
      {weights.length < BOUNDS_OF_A_RANGE && (
        <Button
          variant="quiet"
          className="self-start"
          onClick={() => onChange([...weights, weights.length === 0 ? AT_LEAST_HALF : AT_MOST_ALL])}
        >
          {t(weights.length === 0 ? 'addWeight' : 'addBound')}
        </Button>
      )}
    </>
  );
}

const BOUNDS_OF_A_RANGE = 2;
const AT_LEAST_HALF: WeightBound = { comparison: '>=', value: 50 };
const AT_MOST_ALL: WeightBound = { comparison: '<=', value: MAX_WEIGHT };
