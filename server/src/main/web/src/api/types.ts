import type { components } from './generated/openapi';

type Schemas = components['schemas'];

/** The document marks as optional what the server always sends for types without annotations. */
type Sent<T> = T extends (infer E)[] ? Sent<E>[] : T extends object ? { [K in keyof T]-?: Sent<NonNullable<T[K]>> } : T;

export type Session = Schemas['SessionView'];
export type Project = Schemas['ProjectView'];
export type ProjectInput = Schemas['ProjectRequest'];
export type AiSystem = Schemas['SystemView'];
export type SystemInput = Schemas['SystemRequest'];
export type Person = Schemas['PersonView'];
export type Tier = Schemas['Tier'];
export type AuditEntry = Schemas['AuditEntryView'];
export type Questionnaire = Sent<Schemas['Questionnaire']>;
export type Question = Sent<Schemas['Question']>;
export type Classification = Sent<Schemas['Classification']>;
export type Answers = Record<string, string[]>;
export type Dataset = Schemas['DatasetView'];
export type DatasetVersion = Sent<Schemas['DatasetVersionView']>;
export type Model = Schemas['ModelView'];
export type Decision = Schemas['DecisionView'];
export type Criteria = Schemas['CriteriaView'];
export type Criterion = Schemas['CriterionRequest'];
export type Analysis = Schemas['AnalysisView'];
export type AnalysisInput = Schemas['AnalysisRequest'];
export type Numeric = Schemas['NumberView'];
export type BiasReport = Schemas['BiasReportView'];
export type Section = Schemas['SectionView'];
export type SectionTable = Schemas['TableView'];
export type SectionCell = Schemas['CellView'];
export type SectionCurves = Schemas['CurvesView'];
export type Grouping = Schemas['GroupingView'];
export type GroupFigures = Schemas['GroupView'];
export type JudgedCriterion = Schemas['CriterionView'];
export type Metric = Schemas['Metric'];
export type Monitoring = Schemas['MonitoringView'];
export type MonitoringWindow = Schemas['WindowView'];
export type Alert = Schemas['AlertView'];
export type Deployment = Schemas['DeploymentView'];
export type DeploymentInput = Schemas['NewDeployment'];
export type ExportedReport = Schemas['ReportView'];
export type Approval = Schemas['ApprovalState'];
export type SystemPage = Schemas['SystemPage'];
export type Home = Schemas['HomeView'];
export type Need = Schemas['Need'];
export type NeedKind = Schemas['NeedKind'];
export type LogState = Schemas['LogState'];
