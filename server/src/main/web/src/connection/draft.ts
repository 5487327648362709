import type { Connection, ConnectionInput } from '../api/types';

type Dialect = ConnectionInput['dialect'];

/** What the form holds; empty stands for what is left out. */
export interface ConnectionDraft {
  name: string;
  dialect: Dialect;
  url: string;
  user: string;
  secret: string;
  schema: string;
  timeoutSeconds: number | string;
}

export const NO_CONNECTION: ConnectionDraft = {
  name: '',
  dialect: 'POSTGRESQL',
  url: '',
  user: '',
  secret: '',
  schema: '',
  timeoutSeconds: 600,
};

export const DIALECTS: { value: Dialect; label: string; example: string }[] = [
  { value: 'POSTGRESQL', label: 'PostgreSQL', example: 'jdbc:postgresql://host:5432/database?sslmode=verify-full' },
  { value: 'TRINO', label: 'Trino', example: 'jdbc:trino://host:8443/catalog/schema?SSL=true' },
  { value: 'SPARK', label: 'Spark SQL', example: 'jdbc:hive2://host:10000/database' },
];

export const drafted = (connection: Connection): ConnectionDraft => ({
  name: connection.name,
  dialect: connection.dialect,
  url: connection.url,
  user: connection.user,
  secret: connection.secret ?? '',
  schema: connection.schema ?? '',
  timeoutSeconds: connection.timeoutSeconds,
});

/** The draft as the server takes it. */
export function input(draft: ConnectionDraft): ConnectionInput {
  const { secret, schema, timeoutSeconds, ...needed } = draft;
  return {
    ...needed,
    timeoutSeconds: Number(timeoutSeconds),
    ...(secret.trim() ? { secret: secret.trim() } : {}),
    ...(schema.trim() ? { schema: schema.trim() } : {}),
  };
}
