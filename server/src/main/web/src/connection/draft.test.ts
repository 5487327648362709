import { describe, expect, it } from 'vitest';
import { input, NO_CONNECTION } from './draft';

describe('a drafted connection', () => {
  it('leaves out the secret and the schema that were left empty', () => {
    expect(input({ ...NO_CONNECTION, name: 'warehouse', url: 'jdbc:x', user: 'reader', secret: ' ' })).toEqual({
      name: 'warehouse',
      dialect: 'POSTGRESQL',
      url: 'jdbc:x',
      user: 'reader',
      timeoutSeconds: 600,
    });
  });

  it('sends what a number field holds as a number', () => {
    expect(input({ ...NO_CONNECTION, secret: 'pw', schema: 'credit', timeoutSeconds: '30' })).toMatchObject({
      secret: 'pw',
      schema: 'credit',
      timeoutSeconds: 30,
    });
  });
});
