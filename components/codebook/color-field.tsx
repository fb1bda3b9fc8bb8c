import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';

const COLORS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function useColorName(): (color: number) => string {
  const t = useTranslations('themes');
  return (color) => t(`colorName.${COLORS[color - 1] ?? 1}`);
}

/** The twelve hues, each a radio button with its name. */
export function ColorField({ value, onChange }: { value: number; onChange: (color: number) => void }) {
  const t = useTranslations('themes');
  const name = useId();
  const label = useColorName();
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('color')}</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {COLORS.map((color) => (
          <label key={color} title={label(color)} className="relative grid size-7 place-items-center">
            <input
              type="radio"
              name={name}
              checked={color === value}
              onChange={() => onChange(color)}
              aria-label={label(color)}
              className="peer absolute inset-0 cursor-pointer appearance-none rounded-md border-2 border-transparent checked:border-ink"
            />
            <span
              aria-hidden
              className={joinClasses(hueClass(color), 'pointer-events-none size-4.5 rounded-[3px] bg-stripe')}
            />
          </label>
        ))}
        <span className="pl-1 text-ink-2">{label(value)}</span>
      </div>
    </fieldset>
  );
}
