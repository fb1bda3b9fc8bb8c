import { joinClasses } from '@/components/ui/join-classes';

interface ProgressBarProps {
  label: string;
  /** How far it is, out of `max`; without it, nobody knows how far. */
  value?: number;
  max?: number;
  className?: string;
}

/** The browser's own, in the accent on a line: its grey track looks full in the dark. */
export function ProgressBar({ label, value, max = 1, className }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={max}
      className={joinClasses(
        'w-full overflow-hidden rounded-full accent-accent',
        value !== undefined &&
          [
            'appearance-none bg-line',
            '[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent',
          ].join(' '),
        className,
      )}
    />
  );
}
