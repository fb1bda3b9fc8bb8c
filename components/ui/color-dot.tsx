import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';

export function ColorDot({ color }: { color: number }) {
  return (
    <span
      aria-hidden
      className={joinClasses(hueClass(color), 'inline-block size-2.5 shrink-0 rounded-[2px] bg-stripe')}
    />
  );
}
