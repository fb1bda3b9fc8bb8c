import { useId, type ComponentProps, type ReactNode } from 'react';
import { joinClasses } from '@/components/ui/join-classes';

export const CONTROL_LOOK =
  'min-h-9 w-full rounded-md border border-edge bg-surface px-2.5 py-1.5 text-base text-ink placeholder:text-ink-3 disabled:opacity-60 aria-invalid:border-bad';

interface FieldFrame {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Hides the label from sight, not from assistive technology. */
  labelHidden?: boolean;
  className?: string;
}

interface FrameProps extends FieldFrame {
  id: string;
  required?: boolean | undefined;
  children: ReactNode;
}

function Frame({ id, label, hint, error, labelHidden, className, required, children }: FrameProps) {
  return (
    <div className={joinClasses('flex flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-medium'}>
        {label}
        {required && (
          <span aria-hidden className="text-bad">
            {' '}
            *
          </span>
        )}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: FieldFrame) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': ids || undefined } as const;
}

function splitFrame<P extends FieldFrame>({ label, hint, error, labelHidden, className, ...control }: P) {
  return { frame: { label, hint, error, labelHidden, className } as FieldFrame, control };
}

export function TextField(props: FieldFrame & Omit<ComponentProps<'input'>, 'className' | 'id'>) {
  const id = useId();
  const { frame, control } = splitFrame(props);
  return (
    <Frame id={id} {...frame} required={control.required}>
      <input type="text" autoComplete="off" {...control} {...described(id, frame)} className={CONTROL_LOOK} />
    </Frame>
  );
}

export function TextArea(props: FieldFrame & Omit<ComponentProps<'textarea'>, 'className' | 'id'>) {
  const id = useId();
  const { frame, control } = splitFrame(props);
  return (
    <Frame id={id} {...frame} required={control.required}>
      <textarea
        rows={3}
        {...control}
        {...described(id, frame)}
        className={joinClasses(CONTROL_LOOK, 'leading-normal')}
      />
    </Frame>
  );
}

export function SelectField(props: FieldFrame & Omit<ComponentProps<'select'>, 'className' | 'id'>) {
  const id = useId();
  const { frame, control } = splitFrame(props);
  return (
    <Frame id={id} {...frame} required={control.required}>
      <select {...control} {...described(id, frame)} className={CONTROL_LOOK} />
    </Frame>
  );
}

export function CheckField({
  label,
  hint,
  ...rest
}: { label: string; hint?: ReactNode } & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className="flex min-h-6 items-start gap-2">
      <input
        type="checkbox"
        {...rest}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 accent-accent"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-ink-2">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** Several choices out of a list, as checkboxes in a scrolling box. */
export function CheckListField(props: {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  options: { value: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  empty?: string;
}) {
  const id = useId();
  const toggle = (value: string, on: boolean) =>
    props.onChange(on ? [...props.value, value] : props.value.filter((other) => other !== value));
  return (
    <fieldset aria-describedby={props.hint ? `${id}-hint` : undefined} className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">{props.label}</legend>
      <div className="flex max-h-48 flex-col gap-1 overflow-y-auto rounded-md border border-line bg-surface p-2">
        {props.options.length === 0 && <p className="text-ink-2">{props.empty}</p>}
        {props.options.map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            checked={props.value.includes(option.value)}
            onChange={(event) => {
              toggle(option.value, event.target.checked);
            }}
          />
        ))}
      </div>
      {props.hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-2">
          {props.hint}
        </p>
      )}
      {props.error && (
        <p role="alert" className="text-xs font-medium text-bad">
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
