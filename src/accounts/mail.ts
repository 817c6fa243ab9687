/** Letters to the people of the newsroom. Without `SMTP_URL` there is no mailer, and links are shown instead. */
import { createTransport } from 'nodemailer'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

export type Mailer = {
  /** False where no letter could be sent: nobody told us how, or the server of mail did not take it. */
  send(letter: Letter): Promise<boolean>
}

export const noMailer: Mailer = { send: async () => false }

/** @param from what stands as the sender, such as `newsroom@example.ir`. */
export function openMailer(smtpUrl: string, from: string, onError: (error: unknown) => void): Mailer {
  const transport = createTransport(smtpUrl, { from, disableFileAccess: true, disableUrlAccess: true })
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ to: { name: '', address: to }, subject, text })
        return true
      } catch (error) {
        onError(error)
        return false
      }
    },
  }
}
