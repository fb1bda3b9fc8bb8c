import { memo } from 'react';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';
import { dragExcerpt } from '@/components/transcript/drag-excerpt';
import { stripeNames } from '@/components/transcript/stripe-names';
import type { TranscriptCoding } from '@/components/transcript/transcript-data';
import { firstWords } from '@/lib/core/text/first-words';

/** Pixels: a name's line, and the space between lanes. */
const ROW_HEIGHT = 16;
const LANE_STEP = 12;

interface StripesProps {
  codings: readonly TranscriptCoding[];
  /** Of the codings that begin in this section or above it; those in view have one. */
  places: ReadonlyMap<string, Place>;
  lanes: ReadonlyMap<string, number>;
  /** Pixels between lanes: less where many overlap. */
  laneStep: number;
  /** UTF-16: a coding that begins before it has its name in an earlier section. */
  sectionStart: number;
  selectedExcerptId: string | null;
  onPick: (excerptId: string) => void;
}

/** Pixels from the section's top. */
export interface Place {
  top: number;
  height: number;
}

export function laneStepFor(laneCount: number): number {
  return laneCount <= 6 ? LANE_STEP : Math.max(4, Math.floor((LANE_STEP * 6) / laneCount));
}

/** One stripe a coding, as long as the coding; its name beside it where there is room. */
export const MarginStripes = memo(function MarginStripes(props: StripesProps) {
  const { codings, places, lanes, laneStep, sectionStart, selectedExcerptId, onPick } = props;
  const drawn = codings.flatMap((coding) => {
    const place = places.get(coding.id);
    // one that has no lane yet gets it in a moment
    const lane = lanes.get(coding.id);
    return place && lane !== undefined ? [{ coding, stripe: { id: coding.id, lane, ...place } }] : [];
  });
  const names = stripeNames(
    drawn.filter(({ coding }) => coding.start >= sectionStart && !coding.dim).map(({ stripe }) => stripe),
    ROW_HEIGHT,
  );
  return drawn.map(({ coding, stripe }) => {
    const name = names.get(coding.id);
    return (
      <StripeButton
        key={coding.id}
        coding={coding}
        top={stripe.top}
        height={stripe.height}
        left={stripe.lane * laneStep}
        width={Math.min(laneStep, 10)}
        nameTop={name ? name.top - stripe.top : null}
        nameLeft={name ? (name.afterLane - stripe.lane) * laneStep + 8 : 0}
        selected={coding.excerptId === selectedExcerptId}
        onPick={onPick}
      />
    );
  });
});

interface ButtonProps {
  coding: TranscriptCoding;
  top: number;
  height: number;
  left: number;
  width: number;
  /** Pixels from the stripe's top; null without a name. */
  nameTop: number | null;
  nameLeft: number;
  selected: boolean;
  onPick: (excerptId: string) => void;
}

/** Out of the tab order: the same excerpts can be walked through by `[` and `]`, and in the list. */
const StripeButton = memo(function StripeButton(props: ButtonProps) {
  const { coding, top, height, left, width, nameTop, nameLeft, selected, onPick } = props;
  const { themeName, coderName, quote, color, warning, isKey, weight, remarks, dim } = coding;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={[themeName, coderName, firstWords(quote, 6), remarks, warning].filter(Boolean).join(', ')}
      aria-pressed={selected}
      title={[themeName, coderName, remarks, warning].filter(Boolean).join(' · ')}
      onClick={() => onPick(coding.excerptId)}
      draggable
      onDragStart={(event) => dragExcerpt(event, coding.excerptId)}
      style={{ top, height, left, width }}
      className={joinClasses(
        color > 0 && hueClass(color),
        dim && 'opacity-25',
        'group/stripe absolute text-left font-sans text-[0.71875rem] leading-4 text-ink-2 hover:z-1 hover:text-ink aria-pressed:z-1 aria-pressed:font-medium aria-pressed:text-ink',
      )}
    >
      <span
        className={joinClasses(
          warning === null && (color > 0 ? 'bg-stripe' : 'bg-ink-3'),
          warning !== null && `border-l-3 border-dotted ${color > 0 ? 'border-stripe' : 'border-ink-3'}`,
          'absolute inset-y-0 left-0 w-[3px] rounded-[1px] group-hover/stripe:w-[5px] group-aria-pressed/stripe:w-[5px]',
        )}
      />
      {isKey && (
        <span
          aria-hidden
          className="absolute top-px left-px size-[5px] rotate-45 bg-ink outline outline-surface"
        />
      )}
      {nameTop !== null && (
        <span
          className="margin-name absolute truncate"
          style={{ top: nameTop, left: nameLeft, maxWidth: `calc(100cqi - ${left + nameLeft}px)` }}
        >
          {isKey && <span aria-hidden>★ </span>}
          {themeName}
          {weight !== null && <span className="tabular-nums"> · {weight}</span>}
        </span>
      )}
    </button>
  );
});
