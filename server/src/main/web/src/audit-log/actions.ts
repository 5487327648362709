const ACTIONS: Record<string, string> = {
  'person.admitted': 'admitted a person',
  'project.registered': 'registered a project',
  'project.described': 'edited a project',
  'system.registered': 'registered an AI system',
  'system.described': 'edited the description of an AI system',
  'system.classified': 'classified an AI system under the AI Act',
  'dataset.registered': 'registered a dataset',
  'dataset.version-uploaded': 'uploaded a dataset version',
  'model.registered': 'registered a model',
  'model.version-registered': 'registered a model version',
  'criteria.written': 'wrote success criteria',
  'criteria.sealed': 'sealed the success criteria',
  'analysis.requested': 'asked for a bias analysis',
  'analysis.completed': 'completed a bias analysis',
  'analysis.failed': 'failed a bias analysis',
  'analysis.cancelled': 'cancelled a bias analysis',
  'report.exported': 'exported an audit report',
  'decision.requested': 'requested approval',
  'decision.voted': 'voted on a request for approval',
  'decision.became-stale': 'found the request for approval stale',
  'deployment.registered': 'registered a deployment',
  'monitoring.batch-received': 'delivered events of a deployment',
  'monitoring.alert-raised': 'raised an alert',
  'monitoring.alert-cleared': 'cleared an alert',
  'connection.registered': 'registered a connection to a database',
  'connection.changed': 'changed a connection to a database',
  'connection.tested': 'tested a connection to a database',
  'connection.removed': 'removed a connection to a database',
  'token.issued': 'issued an API token',
  'token.revoked': 'revoked an API token',
};

/** What was done, as the end of a sentence; an action without words of its own is shown as recorded. */
export const actionWords = (action: string): string => ACTIONS[action] ?? action;

const SUBJECTS: Record<string, string> = {
  AiSystem: 'AI system',
  ModelVersion: 'Model version',
  DatasetVersion: 'Dataset version',
  CriteriaSet: 'Success criteria',
  AnalysisRun: 'Bias analysis',
  DecisionRequest: 'Request for approval',
  ApiToken: 'API token',
  DatabaseConnection: 'Connection',
  ExportedReport: 'Audit report',
};

export const subjectWords = (type: string): string => SUBJECTS[type] ?? type;
