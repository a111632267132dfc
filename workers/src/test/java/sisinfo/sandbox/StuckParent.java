package sisinfo.sandbox;

import java.nio.charset.StandardCharsets;

/** A process that says which child it has, and then waits for it for ever. */
final class StuckParent {

    private StuckParent() {}

    public static void main(String[] args) throws Exception {
        var sandbox = new Sandbox(SandboxLimits.USUAL, 1, Misbehaviour.TYPES);
        System.out.println(
                new String(sandbox.run(Misbehaviour.Echo.class, new byte[0]), StandardCharsets.UTF_8).strip());
        sandbox.run(Misbehaviour.Wait.class, new byte[0]);
    }
}
