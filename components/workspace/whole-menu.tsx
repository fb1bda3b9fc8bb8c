import { useTranslations } from 'next-intl';
import { Kbd } from '@/components/ui/kbd';
import type { WholeUnit } from '@/components/workspace/whole-range';

const UNITS: [WholeUnit, string][] = [
  ['paragraph', 'P'],
  ['turn', 'T'],
];

/** Codes whole paragraphs or turns: those that are selected or chosen, else the one at hand. */
export function WholeMenu({ onWhole }: { onWhole: (unit: WholeUnit) => void }) {
  const t = useTranslations('workspace.whole');
  return (
    <section aria-label={t('title')}>
      <h3 className="mb-1 font-semibold">{t('title')}</h3>
      <div className="-mx-1.5">
        {UNITS.map(([unit, key]) => (
          <button
            key={unit}
            type="button"
            onClick={() => onWhole(unit)}
            className="flex min-h-7 w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-sunken"
          >
            <Kbd>{key}</Kbd>
            {t(unit)}
          </button>
        ))}
      </div>
    </section>
  );
}
