/** By what a session was opened: the password alone, the password with a code, a passkey, an identity server. */
export type SignInWay = 'password' | 'code' | 'recovery-code' | 'passkey' | 'openid'
