package mongery.app;

import picocli.CommandLine.Command;

/** Groups the commands that concern data. */
@Command(
    name = "data",
    description = "Checks and prepares the data of a preset, or makes stand-ins for them.",
    subcommands = {DataCheckCommand.class, DataMakeCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(check | make)")
final class DataCommand {}
