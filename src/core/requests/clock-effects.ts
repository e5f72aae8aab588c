/**
 * What an action or a letter does to the reply clock. Stopping, restarting and lengthening are three different things:
 * a consultation stops it, a correction or a payment restarts it, an extension lengthens it.
 */
export type ClockEffect = 'none' | 'start' | 'stop' | 'resume' | 'restart' | 'lengthen' | 'end';
