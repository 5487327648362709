import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { AiActPage } from './ai-act/AiActPage';
import { ImpactPage } from './ai-act/impact/ImpactPage';
import { AuditLogPage } from './audit-log/AuditLogPage';
import { readChoice } from './bias-analysis/choice';
import { ConnectionsPage } from './connection/ConnectionsPage';
import { HomePage } from './home/HomePage';
import { NotFoundPage } from './kit/NotFoundPage';
import { DatasetPage } from './model-registry/data/DatasetPage';
import { DecisionPage } from './model-registry/decision/DecisionPage';
import { PortfolioPage } from './model-registry/PortfolioPage';
import { ProjectPage } from './model-registry/ProjectPage';
import { ProjectsPage } from './model-registry/ProjectsPage';
import { SystemPage } from './model-registry/SystemPage';
import { Shell } from './shell/Shell';

/** Charts are half of the code, so they are fetched with the first screen that draws one. */
const AnalysisPage = lazyRouteComponent(() => import('./bias-analysis/AnalysisPage'), 'AnalysisPage');
const BiasPage = lazyRouteComponent(() => import('./bias-analysis/BiasPage'), 'BiasPage');
const MonitoringPage = lazyRouteComponent(() => import('./monitoring/MonitoringPage'), 'MonitoringPage');

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
  createRoute({ getParentRoute: () => root, path: '/analyses/$id', component: AnalysisPage, validateSearch: readChoice }),
  createRoute({ getParentRoute: () => root, path: '/deployments/$id', component: MonitoringPage }),
  createRoute({ getParentRoute: () => root, path: '/connections', component: ConnectionsPage }),
  createRoute({ getParentRoute: () => root, path: '/audit-log', component: AuditLogPage }),
];

/** What stands in an address is text, so that people can read and write it: `?tier=HIGH_RISK,MINIMAL&page=2`. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  scrollRestoration: true,
});
