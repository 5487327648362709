import { ago, moment } from './words';

/** A moment in the reader's zone, with how long ago it was on hover. */
export function When({ at }: { at: string }) {
  return (
    <time dateTime={at} title={ago(at)}>
      {moment(at)}
    </time>
  );
}

/** How long ago, with the moment on hover. */
export function Ago({ at }: { at: string }) {
  return (
    <time dateTime={at} title={moment(at)}>
      {ago(at)}
    </time>
  );
}
