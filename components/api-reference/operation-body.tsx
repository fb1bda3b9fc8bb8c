'use client';

import { useTranslations } from 'next-intl';
import { use, type ReactNode } from 'react';
import { apiDocument } from '@/components/api-reference/api-document';
import { CurlExample } from '@/components/api-reference/curl-box';
import { SchemaView } from '@/components/api-reference/schema-view';
import type { JsonSchema } from '@/lib/http/openapi/json-schemas';
import type {
  HttpMethod,
  OpenApiContent,
  OpenApiOperation,
  OpenApiParameter,
} from '@/lib/http/openapi/openapi-document';

interface OperationBodyProps {
  method: HttpMethod;
  path: string;
  origin: string;
}

type Named = Readonly<Record<string, JsonSchema>>;

/** All that is known of an operation, once the description is here. */
export function OperationBody({ method, path, origin }: OperationBodyProps) {
  const t = useTranslations('reference');
  const document = use(apiDocument());
  const operation = document?.paths[path]?.[method];
  if (!operation) return <p className="px-3 py-3 text-bad">{t('failed')}</p>;
  const named = document.components.schemas;
  return (
    <div className="flex flex-col gap-5 border-t border-line px-3 py-3">
      <WhoMayAsk operation={operation} />
      <Parameters title={t('path')} parameters={operation.parameters} place="path" />
      <Parameters title={t('query')} parameters={operation.parameters} place="query" />
      {operation.requestBody && (
        <Part title={operation.requestBody.required ? t('body') : t('bodyOptional')}>
          <Content content={operation.requestBody.content} named={named} />
        </Part>
      )}
      <Answers operation={operation} named={named} />
      <Part title={t('example')}>
        <CurlExample {...{ origin, method, path, operation, named }} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="mb-1.5 font-semibold">{title}</h4>
      {children}
    </section>
  );
}

function WhoMayAsk({ operation }: { operation: OpenApiOperation }) {
  const t = useTranslations('reference');
  const { 'x-asks': asks, 'x-tokens': tokens } = operation;
  if (asks === 'nobody') return <p>{t('asks.nobody')}</p>;
  return (
    <p>
      {asks === 'account' || asks === 'admin' ? (
        t(`asks.${asks}`)
      ) : (
        <>
          {t('asks.ability')} <code className="font-mono text-xs">{asks}</code>.
        </>
      )}{' '}
      <span className="text-ink-2">{t(`tokens.${tokens}`)}</span>
    </p>
  );
}

function Parameters(props: {
  title: string;
  place: OpenApiParameter['in'];
  parameters: OpenApiParameter[] | undefined;
}) {
  const t = useTranslations('reference');
  const shown = props.parameters?.filter((each) => each.in === props.place) ?? [];
  if (shown.length === 0) return null;
  return (
    <Part title={props.title}>
      <dl className="ml-1.5 border-l border-line pl-3">
        {shown.map(({ name, required, description, schema }) => (
          <div
            key={name}
            className="grid gap-x-4 border-b border-line py-1.5 last:border-b-0 sm:grid-cols-[12rem_1fr]"
          >
            <dt>
              <code className="font-mono text-xs font-semibold">{name}</code>
              {!required && <span className="block text-xs text-ink-3">{t('optional')}</span>}
            </dt>
            <dd className="min-w-0">
              <SchemaView
                schema={{ ...schema, ...(description !== undefined && { description }) }}
                named={{}}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Content({ content, named }: { content: OpenApiContent; named: Named }) {
  return (
    <div className="flex flex-col gap-3">
      {Object.entries(content).map(([type, { schema }]) => (
        <div key={type}>
          <p className="font-mono text-xs wrap-anywhere text-ink-2">{type}</p>
          {schema && <SchemaView schema={schema} named={named} open />}
        </div>
      ))}
    </div>
  );
}

function Answers({ operation, named }: { operation: OpenApiOperation; named: Named }) {
  const t = useTranslations('reference');
  const answers = Object.entries(operation.responses);
  const refusals = answers.filter(([, answer]) => '$ref' in answer).map(([status]) => status);
  return (
    <Part title={t('answers')}>
      <div className="flex flex-col gap-2">
        {answers.map(([status, answer]) =>
          '$ref' in answer ? null : (
            <div key={status} className="flex gap-3">
              <code className="font-mono text-xs font-semibold text-good">{status}</code>
              {answer.content ? <Content content={answer.content} named={named} /> : t('nothing')}
            </div>
          ),
        )}
        <div className="flex gap-3">
          <code className="font-mono text-xs font-semibold text-bad">
            {refusals.filter((status) => status !== 'default').join(' ') || t('others')}
          </code>
          <div>
            <p className="font-mono text-xs text-ink-2">application/problem+json</p>
            <SchemaView schema={{ $ref: '#/components/schemas/Problem' }} named={named} />
          </div>
        </div>
      </div>
    </Part>
  );
}
