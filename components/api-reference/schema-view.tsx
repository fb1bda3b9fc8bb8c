'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { innerSchemas, limitWords, nameOf, typeWords } from '@/components/api-reference/schema-words';
import type { JsonSchema } from '@/lib/http/openapi/json-schemas';

type Named = Readonly<Record<string, JsonSchema>>;

/** What a schema is; the fields of what it is made of open one below the other. */
export function SchemaView({ schema, named, open }: { schema: JsonSchema; named: Named; open?: boolean }) {
  const inner = innerSchemas(schema);
  return (
    <div className="flex flex-col gap-1">
      <code className="font-mono text-xs wrap-anywhere">{typeWords(schema)}</code>
      <ValueWords schema={schema} />
      {inner.map((each, i) => (
        <Fields key={i} schema={each} named={named} startsOpen={open === true && inner.length === 1} />
      ))}
    </div>
  );
}

/** Opened by a click, since what is described may contain itself. */
function Fields({ schema, named, startsOpen }: { schema: JsonSchema; named: Named; startsOpen: boolean }) {
  const t = useTranslations('reference');
  const [open, setOpen] = useState(startsOpen);
  const name = schema.$ref === undefined ? null : nameOf(schema.$ref);
  const shown = name === null ? schema : (named[name] ?? {});
  return (
    <details
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className="group flex w-fit cursor-pointer list-none items-center gap-1 rounded-sm py-0.5 text-xs text-ink-2 hover:text-ink">
        <ChevronRight aria-hidden size={12} className={open ? 'rotate-90' : ''} />
        {name === null ? t('fields') : t('fieldsOf', { name })}
      </summary>
      {open && <FieldList schema={shown} named={named} />}
    </details>
  );
}

function FieldList({ schema, named }: { schema: JsonSchema; named: Named }) {
  const t = useTranslations('reference');
  if (!schema.properties) return <SchemaView schema={schema} named={named} />;
  return (
    <dl className="ml-1.5 border-l border-line pl-3">
      {Object.entries(schema.properties).map(([name, property]) => (
        <div
          key={name}
          className="grid gap-x-4 border-b border-line py-1.5 last:border-b-0 sm:grid-cols-[12rem_1fr]"
        >
          <dt>
            <code className="font-mono text-xs font-semibold">{name}</code>
            {schema.required?.includes(name) !== true && (
              <span className="block text-xs text-ink-3">{t('optional')}</span>
            )}
          </dt>
          <dd className="min-w-0">
            <SchemaView schema={property as JsonSchema} named={named} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is said of a value beside its type. */
function ValueWords({ schema }: { schema: JsonSchema }) {
  const t = useTranslations('reference');
  const limits = limitWords(schema);
  const { description, default: standard } = schema;
  if (description === undefined && limits === '' && standard === undefined) return null;
  return (
    <p className="text-xs text-ink-2">
      {description} {limits && <span className="whitespace-nowrap">{limits}</span>}{' '}
      {standard !== undefined && (
        <>
          {t('default')} <code className="font-mono">{JSON.stringify(standard)}</code>
        </>
      )}
    </p>
  );
}
