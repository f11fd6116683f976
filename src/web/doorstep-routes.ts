import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './root-route.ts'
import { pick } from './search.ts'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: pick('to'),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./pages/sign-in/invitation-page.tsx'), 'InvitationPage'),
})

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('./pages/sign-in/forgotten-page.tsx'), 'ForgottenPage'),
})

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  component: lazyRouteComponent(() => import('./pages/sign-in/new-password-page.tsx'), 'NewPasswordPage'),
})

const newEmail = createRoute({
  getParentRoute: () => root,
  path: '/new-email',
  component: lazyRouteComponent(() => import('./pages/sign-in/new-email-page.tsx'), 'NewEmailPage'),
})

const openId = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/openid',
  component: lazyRouteComponent(() => import('./pages/sign-in/openid-page.tsx'), 'OpenIdPage'),
})

/** The link of a letter: `token` says whose letters of what. */
const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe/$token',
  component: lazyRouteComponent(() => import('./pages/sign-in/unsubscribe-page.tsx'), 'UnsubscribePage'),
})

/** The addresses that open to whom has not signed in: the door itself, and what links of letters lead to. */
export const doorstep = [signIn, invitation, forgotten, newPassword, newEmail, openId, unsubscribe] as const
