/** What happens when parts of the system die at the worst moment: the faults are injected, not imagined. */
package sisinfo.faults;
