'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/components/api/call-api';

interface Upload<T> {
  path: string;
  onDone: (answer: T) => void;
}

/** Sends a form's data, or JSON, and tells how much of it has been sent: `fetch` cannot. */
export function useUpload<T>({ path, onDone }: Upload<T>) {
  const t = useTranslations('app');
  const request = useRef<XMLHttpRequest | null>(null);
  /** 0 to 1; null while nothing is being sent. At 1 the server is reading. */
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => () => request.current?.abort(), []);

  async function send(body: FormData | object): Promise<void> {
    setProgress(0);
    setProblem(null);
    try {
      const xhr = new XMLHttpRequest();
      request.current = xhr;
      onDone((await post(xhr, path, body, setProgress)) as T);
    } catch (error) {
      if (!(error instanceof Aborted))
        setProblem(error instanceof ApiProblem ? error : new ApiProblem(0, {}));
    } finally {
      setProgress(null);
    }
  }

  const errors = problem?.fields ?? {};
  const whole = problem !== null && Object.keys(errors).length === 0;
  return {
    send,
    progress,
    errors,
    failure: whole ? (problem.body.detail ?? t('unreachable')) : null,
    abort: () => request.current?.abort(),
  };
}

class Aborted extends Error {}

function post(
  xhr: XMLHttpRequest,
  path: string,
  body: FormData | object,
  onProgress: (share: number) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    xhr.open('POST', `/api/v1${path}`);
    xhr.upload.onprogress = ({ loaded, total }) => {
      onProgress(loaded / total);
    };
    xhr.upload.onload = () => {
      onProgress(1);
    };
    xhr.onload = () => {
      if (xhr.status < 400) resolve(JSON.parse(xhr.responseText));
      else reject(new ApiProblem(xhr.status, problemIn(xhr.responseText)));
    };
    xhr.onerror = () => {
      reject(new ApiProblem(0, {}));
    };
    xhr.onabort = () => {
      reject(new Aborted());
    };
    if (body instanceof FormData) {
      xhr.send(body);
    } else {
      xhr.setRequestHeader('content-type', 'application/json');
      xhr.send(JSON.stringify(body));
    }
  });
}

function problemIn(text: string): ApiProblem['body'] {
  try {
    return JSON.parse(text) as ApiProblem['body'];
  } catch {
    return {};
  }
}
