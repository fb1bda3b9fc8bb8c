/** A write that waits, as it lies in the store. */
export interface KeptWrite<Write> {
  readonly id: string;
  readonly write: Write;
  /** Whether the server may have received it. */
  readonly tried: boolean;
}

/** Where the unsent writes of one person and document lie, shared by the tabs of a browser. Every method is one transaction. */
export interface WriteStore<Write> {
  /** In the order they were added. */
  list(): Promise<KeptWrite<Write>[]>;
  add(kept: KeptWrite<Write>): Promise<void>;
  /** Marks it as tried and gives what is to be sent; null when it is no longer there. */
  claim(id: string): Promise<Write | null>;
  /** False when it is no longer there, or may have been received. */
  replace(id: string, write: Write): Promise<boolean>;
  /** False when it is no longer there, or may have been received. */
  takeBack(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}
