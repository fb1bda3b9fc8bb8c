export interface Accepted {
  study: string | null;
}

/** A whole load: what the browser kept was of nobody, or without the study. */
export function enter({ study }: Accepted): void {
  window.location.assign(study === null ? '/studies' : `/studies/${study}`);
}
