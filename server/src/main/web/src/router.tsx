import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AiActPage } from './ai-act/AiActPage';
import { ImpactPage } from './ai-act/ImpactPage';
import { AuditLogPage } from './audit-log/AuditLogPage';
import { BiasPage } from './bias-analysis/BiasPage';
import { HomePage } from './HomePage';
import { DecisionPage } from './model-registry/decision/DecisionPage';
import { DatasetPage } from './model-registry/data/DatasetPage';
import { PortfolioPage } from './model-registry/PortfolioPage';
import { ProjectPage } from './model-registry/ProjectPage';
import { ProjectsPage } from './model-registry/ProjectsPage';
import { SystemPage } from './model-registry/SystemPage';
import { NotFoundPage } from './kit/NotFoundPage';
import { MonitoringPage } from './monitoring/MonitoringPage';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
  createRoute({ getParentRoute: () => root, path: '/systems', component: PortfolioPage }),
  createRoute({ getParentRoute: () => root, path: '/systems/$id', component: SystemPage }),
  createRoute({ getParentRoute: () => root, path: '/systems/$id/ai-act', component: AiActPage }),
  createRoute({ getParentRoute: () => root, path: '/ai-act/impact', component: ImpactPage }),
  createRoute({ getParentRoute: () => root, path: '/projects', component: ProjectsPage }),
  createRoute({ getParentRoute: () => root, path: '/projects/$id', component: ProjectPage }),
  createRoute({ getParentRoute: () => root, path: '/datasets/$id', component: DatasetPage }),
  createRoute({ getParentRoute: () => root, path: '/decisions/$id', component: DecisionPage }),
  createRoute({ getParentRoute: () => root, path: '/model-versions/$id', component: BiasPage }),
  createRoute({ getParentRoute: () => root, path: '/deployments/$id', component: MonitoringPage }),
  createRoute({ getParentRoute: () => root, path: '/audit-log', component: AuditLogPage }),
];

export const router = createRouter({ routeTree: root.addChildren(routes) });
