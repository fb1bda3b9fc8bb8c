import { hueOfId } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';

/** A person's initials; the name is said beside it or by the title. */
export function Avatar({ id, name }: { id: string; name: string }) {
  const words = name.trim().split(/\s+/u);
  const initials = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return (
    <span
      title={name}
      aria-hidden
      className={joinClasses(
        hueOfId(id),
        'inline-grid size-6 shrink-0 place-items-center rounded-full bg-tint text-xs font-semibold text-ink',
      )}
    >
      {initials.map((word) => [...(word ?? '')][0]?.toUpperCase()).join('')}
    </span>
  );
}
