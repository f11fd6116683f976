import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { NotFoundFace } from './shell/not-found-face.tsx'

/** Above all addresses, of whom has signed in and of whom has not. */
export const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundFace,
})
