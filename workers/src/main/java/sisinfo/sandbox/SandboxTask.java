package sisinfo.sandbox;

/** Work that is done in a child process; needs a constructor without parameters and nothing of the parent's. */
public interface SandboxTask {

    /** Bytes in, bytes out; what it throws arrives at the caller as {@link SandboxFailure.Kind#FAILED}. */
    byte[] run(byte[] input) throws Exception;
}
